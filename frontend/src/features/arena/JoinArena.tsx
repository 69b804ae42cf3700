import { ActionIcon, Button, Group, Select, Stack, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ArenaMember } from '@/shared/api';
import { roughly } from '@/shared/format';
import { ErrorNote } from '@/shared/ui';
import { useJoinArena, useLeaveArena } from './queries';

interface Props {
  mine: readonly ArenaMember[];
  /** One's own runs that have a model. */
  runs: readonly { id: string; name: string }[];
  models: readonly { id: string; name: string }[];
}

/** Lets one's own models read along, and takes them out again. */
export function JoinArena({ mine, runs, models }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const join = useJoinArena();
  const leave = useLeaveArena();
  const add = () => {
    const [kind, id] = chosen?.split(' ') ?? [];
    if (!id) return;
    join.mutate(kind === 'run' ? { run: id } : { model: id }, { onSuccess: () => setChosen(null) });
  };
  const error = join.error ?? leave.error;
  return (
    <Stack gap="xs">
      {mine.length === 0 && (
        <Text size="sm" c="dimmed">
          None of your models reads along yet. A copy of the one you choose stays on the server; others see
          only its answers.
        </Text>
      )}
      {mine.map(({ id, title, parameters }) => (
        <Group key={id} gap="xs" wrap="nowrap" justify="space-between">
          <Text size="sm" truncate>
            {title} <small>{roughly(parameters)} parameters</small>
          </Text>
          <Tooltip label="Take it out">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take ${title} out`}
              onClick={() => leave.mutate(id)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
      {mine.length < MOST && (
        <Group gap="xs" wrap="nowrap">
          <Select
            aria-label="Your model"
            placeholder="Choose a run or model"
            searchable
            value={chosen}
            onChange={setChosen}
            flex={1}
            data={[
              { group: 'Newest model of a run', items: options('run', runs) },
              { group: 'Kept models', items: options('model', models) },
            ]}
          />
          <Button variant="light" disabled={chosen === null} loading={join.isPending} onClick={add}>
            Let it read
          </Button>
        </Group>
      )}
      {error && <ErrorNote error={error} />}
    </Stack>
  );
}

/** The server takes no more of one person. */
const MOST = 3;

const options = (kind: string, all: Props['runs']) =>
  all.map(({ id, name }) => ({ value: `${kind} ${id}`, label: name }));
