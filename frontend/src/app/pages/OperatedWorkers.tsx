import { Anchor, Group, Skeleton, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { usePool, WorkerTable } from '@/features/pool';
import { Card, Empty, ErrorNote } from '@/shared/ui';

/** The workers in one table; what each measured of itself is on the page Pool. */
export function OperatedWorkers({ steers }: { steers: boolean }) {
  const pool = usePool();
  return (
    <Card aria-label="Workers">
      <Group justify="space-between" mb="sm">
        <Title order={2}>Workers</Title>
        <Anchor component={Link} to="/pool" size="sm">
          More of each: Pool
        </Anchor>
      </Group>
      {pool.error && !pool.data && <ErrorNote error={pool.error} retry={() => pool.refetch()} />}
      {pool.isPending && <Skeleton height={120} />}
      {pool.data?.workers.length === 0 && (
        <Empty icon={<IconPlugConnectedX />} title="No worker is connected">
          Runs wait until one is. Set TRAINYARD_LOCAL_WORKERS, or start a worker program on another machine
          with this server’s database and object store.
        </Empty>
      )}
      {pool.data && pool.data.workers.length > 0 && (
        <WorkerTable
          workers={pool.data.workers}
          steers={steers}
          runLink={(run) => {
            const name = run.title ?? run.architecture ?? 'a run';
            // Of another workshop an organizer sees only that there is one.
            return run.owner.displayName ? (
              <Anchor component={Link} to={`/runs/${run.id}`} inherit>
                {name}
              </Anchor>
            ) : (
              name
            );
          }}
        />
      )}
    </Card>
  );
}
