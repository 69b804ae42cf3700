import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconDoorExit } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ProgrammeStep, Stage } from '@/shared/api';
import { ago } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { useLetRoomGo, useMoveRoom } from './queries';
import classes from './room.module.css';
import { stageName } from './StageBar';

interface Props {
  stage: Stage | null;
  steps: readonly ProgrammeStep[];
}

/** Moves the room along the programme: every participant's browser follows. */
export function Conductor({ stage, steps }: Props) {
  const move = useMoveRoom();
  const letGo = useLetRoomGo();
  const at = stage?.step ?? 0;
  const busy = move.isPending || letGo.isPending;
  return (
    <div>
      <Text className="ty-sign">The room is at</Text>
      <Title order={2} className={classes.now}>
        {stage ? stageName(stage) : 'nothing in particular'}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {stage
          ? `Since ${ago(stage.at)}, moved by ${stage.by}.`
          : 'Everybody is where they like. Move the room, and their browsers follow within two seconds.'}
      </Text>
      <Group gap="xs" mb="sm">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={17} />}
          disabled={busy || at < 2}
          onClick={() => move.mutate({ step: at - 1 })}
        >
          Previous
        </Button>
        <Button
          rightSection={<IconArrowRight size={17} />}
          disabled={busy || at >= steps.length}
          onClick={() => move.mutate({ step: at + 1 })}
        >
          {at === 0 ? 'Begin' : 'Next'}
        </Button>
        {stage && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconDoorExit size={17} />}
            disabled={busy}
            onClick={() => letGo.mutate(undefined)}
          >
            Let the room go
          </Button>
        )}
      </Group>
      {(move.error ?? letGo.error) && <ErrorNote error={move.error ?? letGo.error} />}
      <StepList steps={steps} at={at} busy={busy} onMove={(step) => move.mutate({ step })} />
    </div>
  );
}

interface StepListProps {
  steps: readonly ProgrammeStep[];
  /** 0 for none of them. */
  at: number;
  busy: boolean;
  onMove: (step: number) => void;
}

function StepList({ steps, at, busy, onMove }: StepListProps) {
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which is no clean-up.
    void current.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (steps.length === 0)
    return (
      <Text size="sm" c="dimmed">
        The programme of this workshop is empty. Write one on its page, or push a plan.
      </Text>
    );
  return (
    <ol className={classes.steps} aria-label="Programme">
      {steps.map((step, i) => (
        <li key={i} ref={i + 1 === at ? current : undefined} aria-current={i + 1 === at ? 'step' : undefined}>
          <span className={classes.stepNumber}>{i + 1}</span>
          <span className={classes.stepTitle}>
            {step.title} {step.lab && <small>{step.lab}</small>}
          </span>
          <Button
            size="compact-xs"
            variant={i + 1 === at ? 'light' : 'subtle'}
            disabled={busy}
            onClick={() => onMove(i + 1)}
            aria-label={`Move the room to step ${i + 1}, ${step.title}`}
          >
            {i + 1 === at ? 'Again' : 'Move here'}
          </Button>
        </li>
      ))}
    </ol>
  );
}
