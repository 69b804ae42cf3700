import { ActionIcon, Group, Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { sentence, type PlanDraft, type ProgrammeStep } from '@/shared/api';

interface Props {
  number: number;
  step: ProgrammeStep;
  planLink: { write: (plan: PlanDraft) => string; read: (link: string) => PlanDraft };
  onChange: (step: ProgrammeStep) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onDrop: () => void;
}

/** One step; its plan is written on the page "New run" and comes here as that page's link. */
export function StepFields({ number, step, planLink, onChange, onUp, onDown, onDrop }: Props) {
  const [link, setLink] = useState(() => (step.plan ? planLink.write(step.plan) : ''));
  const [wrong, setWrong] = useState<string | null>(null);
  const read = (written: string) => {
    setLink(written);
    try {
      onChange({ ...step, plan: written.trim() ? planLink.read(written.trim()) : null });
      setWrong(null);
    } catch (error) {
      setWrong(sentence(error));
    }
  };
  return (
    <Paper withBorder p="sm" component="fieldset" aria-label={`Step ${number}`}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={650}>{number}</Text>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={!onUp}
              onClick={onUp}
              aria-label={`Move step ${number} up`}
            >
              <IconArrowUp size={17} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={!onDown}
              onClick={onDown}
              aria-label={`Move step ${number} down`}
            >
              <IconArrowDown size={17} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="red" onClick={onDrop} aria-label={`Drop step ${number}`}>
              <IconTrash size={17} />
            </ActionIcon>
          </Group>
        </Group>
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <TextInput
            label="Lab"
            w={80}
            maxLength={20}
            value={step.lab}
            onChange={(event) => onChange({ ...step, lab: event.currentTarget.value })}
          />
          <TextInput
            label="Title"
            flex={1}
            maxLength={200}
            value={step.title}
            onChange={(event) => onChange({ ...step, title: event.currentTarget.value })}
          />
        </Group>
        <Textarea
          label="What to do"
          autosize
          minRows={1}
          maxLength={2000}
          value={step.text}
          onChange={(event) => onChange({ ...step, text: event.currentTarget.value })}
        />
        <TextInput
          label="Plan"
          description="The address of “New run” with the plan written out; empty where nothing is trained."
          value={link}
          error={wrong}
          onChange={(event) => read(event.currentTarget.value)}
        />
      </Stack>
    </Paper>
  );
}
