import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanDraft, ProgrammeStep, Workshop } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import { useChangeWorkshop } from './queries';
import { draftOf, settingsOf } from './settings';
import { StepFields } from './StepFields';

interface Props {
  workshop: Workshop;
  /** Writes and reads a plan as a link. @throws Error with a sentence when it is none */
  planLink: { write: (plan: PlanDraft) => string; read: (link: string) => PlanDraft };
  onDone: () => void;
}

/** The steps of a programme, to be written, moved and dropped. */
export function ProgrammeForm({ workshop, planLink, onDone }: Props) {
  const [steps, setSteps] = useState(workshop.programme);
  const change = useChangeWorkshop(workshop.id);
  const put = (i: number, step: ProgrammeStep) => setSteps(steps.map((one, at) => (at === i ? step : one)));
  const move = (i: number, by: number) => {
    const next = [...steps];
    next.splice(i + by, 0, ...next.splice(i, 1));
    setSteps(next);
  };
  const save = () =>
    change.mutate({ ...draftOf(settingsOf(workshop), workshop), programme: steps }, { onSuccess: onDone });
  return (
    <Stack gap="md">
      {steps.map((step, i) => (
        <StepFields
          key={i}
          number={i + 1}
          step={step}
          planLink={planLink}
          onChange={(next) => put(i, next)}
          onUp={i > 0 ? () => move(i, -1) : undefined}
          onDown={i < steps.length - 1 ? () => move(i, 1) : undefined}
          onDrop={() => setSteps(steps.filter((_, at) => at !== i))}
        />
      ))}
      {change.error && <ErrorNote error={change.error} />}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={17} />}
          onClick={() => setSteps([...steps, { lab: '', title: '', text: '', plan: null }])}
        >
          Add a step
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button
            loading={change.isPending}
            disabled={steps.some(({ title }) => !title.trim())}
            onClick={save}
          >
            Save programme
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
