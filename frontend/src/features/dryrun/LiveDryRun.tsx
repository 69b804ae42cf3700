import { Button, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import type { DryRun } from '@/shared/api';
import { count, duration, roughDuration } from '@/shared/format';
import { ErrorNote, Tile } from '@/shared/ui';
import { useEndDryRun } from './queries';
import { castWords } from './words';

/** What the bots have done up to now. */
export function LiveDryRun({ dryRun }: { dryRun: DryRun }) {
  const { id, participants, minutes, progress } = dryRun;
  const stop = useEndDryRun(id);
  const seconds = progress?.seconds ?? 0;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <div role="status">
          <Text fw={600}>{castWords(dryRun)}</Text>
          <Text size="sm" c="dimmed" className="ty-numbers">
            {progress
              ? `${progress.phase} ${duration(seconds)} of ${duration(60 * minutes)}`
              : 'Their accounts are made.'}
          </Text>
        </div>
        <Button
          color="red"
          variant="light"
          leftSection={<IconPlayerStop size={17} />}
          loading={stop.isPending || stop.isSuccess}
          onClick={() => stop.mutate()}
        >
          Stop the dry run
        </Button>
      </Group>
      {stop.error && <ErrorNote error={stop.error} />}
      <Progress value={(100 * seconds) / (60 * minutes)} color="signal" aria-label="Time that is over" />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <Tile label="Signed in">
          {progress?.signedIn ?? 0} of {participants}
        </Tile>
        <Tile label="Sockets open">{count(progress?.sockets ?? 0)}</Tile>
        <Tile label="Pages opened">{count(progress?.pages ?? 0)}</Tile>
        <Tile label="Runs handed in">{count(progress?.submitted ?? 0)}</Tile>
        <Tile label="Runs done">{count(progress?.finished ?? 0)}</Tile>
        <Tile label="Measurements seen">{count(progress?.measurements ?? 0)}</Tile>
        <Tile label="Longest wait">
          {progress?.longestWaitSeconds == null
            ? progress?.waiting
              ? 'unknown'
              : 'none'
            : roughDuration(progress.longestWaitSeconds)}
        </Tile>
        <Tile label="Errors" {...(progress?.errors && { color: 'var(--ty-alarm)' })}>
          {count(progress?.errors ?? 0)}
        </Tile>
      </SimpleGrid>
    </Stack>
  );
}
