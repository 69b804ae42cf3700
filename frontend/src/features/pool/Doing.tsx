import { Group, Progress, Text } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Worker } from '@/shared/api';
import { ago, duration, speed } from '@/shared/format';
import classes from './pool.module.css';
import { shareOfAlone, sharingWords } from './sharing';

interface Props {
  worker: Worker;
  runLink: (run: NonNullable<Worker['run']>) => ReactNode;
}

/** What a worker is doing, and what it costs that others do so on the same device. */
export function Doing({ worker, runLink }: Props) {
  const { run, state } = worker;
  return (
    <div className={classes.doing}>
      {run ? (
        <>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm" truncate>
              {runLink(run)}
            </Text>
            <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
              {run.mine ? 'yours' : run.owner.displayName}
            </Text>
          </Group>
          <Progress
            value={run.progress ? (100 * run.progress.step) / Math.max(1, run.progress.steps) : 0}
            color="signal"
            aria-label={`Progress on ${worker.name}`}
          />
          <Text size="xs" c="dimmed" className="ty-numbers">
            {progressWords(run.progress)}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {idleWords(state, worker.seenAt)}
        </Text>
      )}
      <Sharing worker={worker} />
    </div>
  );
}

/** Who else is on the device, and what is left of the speed that this run has alone there. */
function Sharing({ worker }: { worker: Worker }) {
  if (!worker.neighbours) return null;
  const share = shareOfAlone(worker.run);
  return (
    <Text size="xs" className={classes.sharing}>
      <IconArrowsSplit2 size={14} aria-hidden /> {sharingWords(worker.neighbours)}
      {share !== null && (
        <>
          : <b>{share.toFixed(2)} of its speed alone</b>
        </>
      )}
    </Text>
  );
}

function idleWords(state: Worker['state'], seenAt: string): string {
  if (state === 'LOST') return `No sign of life since ${ago(seenAt)}.`;
  return state === 'DRAINED' ? 'It takes no run until it is resumed.' : 'Waiting for a run.';
}

function progressWords(progress: NonNullable<Worker['run']>['progress']): string {
  if (!progress) return 'Starting…';
  return [
    `epoch ${progress.epoch}`,
    progress.imagesPerSecond != null && speed(progress.imagesPerSecond),
    progress.secondsLeft != null && `${duration(progress.secondsLeft)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}
