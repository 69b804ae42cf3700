import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote } from '@/shared/ui';
import { useEnterRun } from './queries';

interface Props {
  challenge: string;
  /** One's own that might take part. */
  runs: readonly { id: string; name: string }[];
}

/** Enters a run: all models that it has kept, and those to come. */
export function EnterRun({ challenge, runs }: Props) {
  const [run, setRun] = useState<string | null>(null);
  const enter = useEnterRun(challenge);
  return (
    <Stack gap="xs">
      <Group gap="xs" align="flex-end">
        <Select
          label="Enter a run of yours"
          placeholder={runs.length > 0 ? 'Choose a run' : 'No run on this dataset yet'}
          disabled={runs.length === 0}
          searchable
          value={run}
          onChange={setRun}
          data={runs.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button
          variant="light"
          disabled={run === null}
          loading={enter.isPending}
          onClick={() => run && enter.mutate(run, { onSuccess: () => setRun(null) })}
        >
          Enter
        </Button>
      </Group>
      {enter.error && <ErrorNote error={enter.error} />}
    </Stack>
  );
}
