import { Anchor, Group, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePool } from '@/features/pool';
import { useQueue } from '@/features/queue';
import { RunsInHand } from '@/features/run';
import { roughDuration } from '@/shared/format';
import { Card, Tile } from '@/shared/ui';
import { useRunName } from '../names';

/** The queue in three numbers, and every run that may still be stopped. */
export function OperatedRuns() {
  const queue = useQueue().data;
  const pool = usePool().data;
  const nameOf = useRunName();
  const starts = queue?.entries.flatMap(({ startsInSeconds }) => startsInSeconds ?? []) ?? [];
  return (
    <Card aria-label="Runs">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Runs</Title>
        <Anchor component={Link} to="/pool" size="sm">
          Move up, send back: Pool
        </Anchor>
      </Group>
      <SimpleGrid cols={3} spacing="sm" mb="md">
        <Tile label="Training" color="var(--ty-train)">
          {pool?.running ?? '–'}
        </Tile>
        <Tile label="Waiting" color="var(--ty-test)">
          {queue?.waiting ?? '–'}
        </Tile>
        <Tile label="Longest wait">
          {queue && (starts.length > 0 ? roughDuration(Math.max(...starts)) : 'none')}
        </Tile>
      </SimpleGrid>
      {queue && queue.waiting > 0 && starts.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          No worker takes what waits, so nobody can be told when it starts.
        </Text>
      )}
      <RunsInHand
        nameOf={nameOf}
        link={(run) => (
          <Anchor component={Link} to={`/runs/${run.id}`} size="sm">
            {nameOf(run)}
          </Anchor>
        )}
      />
    </Card>
  );
}
