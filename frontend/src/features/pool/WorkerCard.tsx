import { Alert, Badge, Group, Progress, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCpu, IconCpu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Device, Worker } from '@/shared/api';
import { ago, bytes, count, duration } from '@/shared/format';
import { Card } from '@/shared/ui';
import classes from './pool.module.css';

const STATES = {
  IDLE: { word: 'Idle', color: 'gray' },
  TRAINING: { word: 'Training', color: 'signal' },
  DRAINING: { word: 'Leaving after this run', color: 'blue' },
  LOST: { word: 'Lost', color: 'red' },
};

interface Props {
  worker: Worker;
  /** The run's name, as a link where the run may be opened. */
  runLink: (run: NonNullable<Worker['run']>) => ReactNode;
}

/** One worker: its device, and what it is doing. */
export function WorkerCard({ worker, runLink }: Props) {
  const { device, run, state } = worker;
  const look = STATES[state];
  const Icon = device.kind === 'cuda' ? IconCpu2 : IconCpu;
  return (
    <Card aria-label={`Worker ${worker.name}`}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <span className={classes.icon} data-kind={device.kind}>
              <Icon size={24} />
            </span>
            <div style={{ minWidth: 0 }}>
              <Text fw={650} truncate>
                {worker.name}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {worker.host} · {worker.engine} · up since {ago(worker.startedAt)}
              </Text>
            </div>
          </Group>
          <Badge color={look.color} variant="light" tt="none" style={{ flexShrink: 0 }}>
            {look.word}
          </Badge>
        </Group>
        <Text size="sm">
          <b>{device.kind === 'cuda' ? 'GPU' : 'CPU'}</b> {device.name}
        </Text>
        <Text size="xs" c="dimmed" className="ty-numbers">
          {deviceWords(device)}
        </Text>
        {device.warning && (
          <Alert color="signal" icon={<IconAlertTriangle />} p="xs">
            {device.warning}
          </Alert>
        )}
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
              {state === 'LOST' ? `No sign of life since ${ago(worker.seenAt)}.` : 'Waiting for a run.'}
            </Text>
          )}
        </div>
      </Stack>
    </Card>
  );
}

function deviceWords(device: Device): string {
  const helpers = Array.isArray(device.helpers) ? device.helpers.join(', ') : device.helpers;
  return [
    device.backend,
    device.instructionSet,
    helpers && `helpers: ${helpers}`,
    device.threads && `${device.threads} threads`,
    device.memoryBytes && bytes(device.memoryBytes),
  ]
    .filter(Boolean)
    .join(' · ');
}

function progressWords(progress: NonNullable<Worker['run']>['progress']): string {
  if (!progress) return 'Starting…';
  return [
    `epoch ${progress.epoch}`,
    progress.imagesPerSecond != null && `${count(progress.imagesPerSecond)} images/s`,
    progress.secondsLeft != null && `${duration(progress.secondsLeft)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}
