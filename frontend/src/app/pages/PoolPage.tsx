import { Anchor, Box, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMe } from '@/features/account';
import { ForecastErrors, usePool, WorkerCard } from '@/features/pool';
import { Line, OwnUse, TheRule, useQueue } from '@/features/queue';
import { Card, Empty, ErrorNote, Page, Tile } from '@/shared/ui';

export function PoolPage() {
  const role = useMe().data?.account?.role;
  const steers = role === 'administrator';
  const pool = usePool();
  const workers = pool.data?.workers ?? [];
  const idle = workers.filter((worker) => worker.state === 'IDLE').length;
  const errors = pool.data?.forecastErrors;
  const queue = useQueue();
  return (
    <Page title="Pool" lead="Every worker that trains for this workshop, and what it is doing right now.">
      {pool.error && !pool.data && <ErrorNote error={pool.error} retry={() => pool.refetch()} />}
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mb="lg">
        <Tile label="Workers">{pool.data ? workers.length : '–'}</Tile>
        <Tile label="Idle" color="var(--mantine-color-loco-6)">
          {pool.data ? idle : '–'}
        </Tile>
        <Tile label="Training" color="var(--ty-train)">
          {pool.data?.running ?? '–'}
        </Tile>
        <Tile label="Runs waiting" color="var(--ty-test)">
          {pool.data?.queued ?? '–'}
        </Tile>
      </SimpleGrid>
      {pool.data && workers.length === 0 && (
        <Card>
          <Empty icon={<IconPlugConnectedX />} title="No worker is connected">
            Runs wait in the queue until one is. The organizer starts workers; this page shows them as they
            come.
          </Empty>
        </Card>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {pool.isPending && [1, 2, 3].map((i) => <Skeleton key={i} height={340} />)}
        {workers.map((worker) => (
          <WorkerCard
            key={worker.id}
            worker={worker}
            steers={steers}
            runLink={(run) => {
              const name = run.title ?? run.architecture ?? 'a run';
              return run.mine ? (
                <Anchor component={Link} to={`/runs/${run.id}`} inherit>
                  {name}
                </Anchor>
              ) : (
                name
              );
            }}
          />
        ))}
      </SimpleGrid>
      {queue.error && !queue.data && <ErrorNote error={queue.error} retry={() => queue.refetch()} />}
      <Stack gap="md" mt="lg">
        {queue.data && <Line queue={queue.data} steers={steers || role === 'organizer'} />}
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <TheRule />
          {queue.data && <OwnUse use={queue.data.own} />}
        </SimpleGrid>
      </Stack>
      {errors && errors.length > 0 && (
        <Box mt="lg">
          <ForecastErrors errors={errors} />
        </Box>
      )}
    </Page>
  );
}
