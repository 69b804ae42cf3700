import { Group, Skeleton, Text } from '@mantine/core';
import { IconMoodHappy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Run } from '@/shared/api';
import { ago, count } from '@/shared/format';
import { Empty, ErrorNote } from '@/shared/ui';
import { useRunsInHand } from './queries';
import classes from './run.module.css';
import { StateBadge } from './StateBadge';
import { StopRun } from './StopRun';

interface Props {
  link: (run: Run) => ReactNode;
  nameOf: (run: Run) => string;
}

const SHOWN = 100;

/** Everybody's runs that are not over, each of which may be stopped here. */
export function RunsInHand({ link, nameOf }: Props) {
  const { data, error, isPending, refetch } = useRunsInHand(SHOWN);
  if (isPending) return <Skeleton height={160} />;
  if (error) return <ErrorNote error={error} retry={() => refetch()} />;
  if (data.runs.length === 0) {
    return (
      <Empty icon={<IconMoodHappy />} title="Nothing is trained">
        No run waits, and none is in training.
      </Empty>
    );
  }
  const runs = [...data.runs].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <>
      <ul className={classes.inHand}>
        {runs.map((run) => (
          <li key={run.id}>
            <div className={classes.inHandName}>
              {link(run)}
              <Text size="xs" c="dimmed" className="ty-numbers">
                {run.owner.displayName} · {ago(run.createdAt)}
                {run.progress &&
                  ` · ${Math.round((100 * run.progress.step) / Math.max(1, run.progress.steps))} %`}
              </Text>
            </div>
            <Group gap="xs" wrap="nowrap">
              <StateBadge state={run.state} size="sm" />
              <StopRun id={run.id} small={nameOf(run)} />
            </Group>
          </li>
        ))}
      </ul>
      {data.next && (
        <Text size="sm" c="dimmed" mt="xs">
          These are the newest {count(runs.length)}; there are more.
        </Text>
      )}
    </>
  );
}

const ORDER: Run['state'][] = ['RUNNING', 'QUEUED', 'PAUSED'];
