import { Skeleton, Text, Title } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { useState } from 'react';
import { Card, Empty, ErrorNote } from '@/shared/ui';
import { Earlier } from './Earlier';
import { LiveDryRun } from './LiveDryRun';
import { isLive, useDryRuns } from './queries';
import { Report } from './Report';
import { StartDryRun } from './StartDryRun';

/** The event rehearsed with bots: before, meanwhile and afterwards. */
export function DryRuns() {
  const { data, error, isPending, refetch } = useDryRuns();
  const [chosen, choose] = useState<string | null>(null);
  const runs = data ?? [];
  const live = runs.find(({ state }) => state === 'RUNNING');
  const over = runs.filter(({ state }) => state !== 'RUNNING');
  const shown = over.find(({ id }) => id === chosen) ?? over[0];
  return (
    <Card aria-label="Dry run">
      <Title order={2} mb={4}>
        Dry run
      </Title>
      <Text size="sm" c="dimmed" mb="md" maw="76ch">
        Bots sign in within ten seconds, open pages, hand in runs and watch them, all over the network as
        browsers do. They are in a workshop of their own and leave nothing behind but the report: whether the
        event may begin, and what to add.
      </Text>
      {error && !data && <ErrorNote error={error} retry={() => refetch()} />}
      {isPending && <Skeleton height={160} />}
      {live ? <LiveDryRun dryRun={live} /> : data && <StartDryRun busy={runs.some(isLive)} />}
      {data && !live && over.length === 0 && (
        <Empty icon={<IconRobot />} title="Not rehearsed yet">
          A dry run with as many bots as people will come takes a few minutes. Do it on the day before, with
          the workers that will be there.
        </Empty>
      )}
      {shown && !live && <Report dryRun={shown} />}
      {over.length > 1 && !live && <Earlier runs={over} shown={shown?.id} choose={choose} />}
    </Card>
  );
}
