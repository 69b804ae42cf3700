import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCpu, IconCpu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Worker } from '@/shared/api';
import { engineName } from '@/shared/engine';
import { ago } from '@/shared/format';
import { Card } from '@/shared/ui';
import { DeviceFacts } from './DeviceFacts';
import { Doing } from './Doing';
import { DrainWorker } from './DrainWorker';
import classes from './pool.module.css';
import { ProbeSpeeds } from './ProbeSpeeds';
import { STATES } from './states';

interface Props {
  worker: Worker;
  /** The run's name, as a link where the run may be opened. */
  runLink: (run: NonNullable<Worker['run']>) => ReactNode;
  /** Whether the one who looks may let it rest. */
  steers?: boolean;
}

/** One worker: its engine and device, and what it is doing. */
export function WorkerCard({ worker, runLink, steers = false }: Props) {
  const { device, speeds } = worker;
  const look = STATES[worker.state];
  const Icon = device.kind === 'cuda' ? IconCpu2 : IconCpu;
  return (
    <Card aria-label={`Worker ${worker.name}`} className={classes.worker}>
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
                {worker.host} · up since {ago(worker.startedAt)}
              </Text>
            </div>
          </Group>
          <Badge color={look.color} variant="light" tt="none" style={{ flexShrink: 0 }}>
            {look.word}
          </Badge>
        </Group>
        <Text>
          <b>{engineName(worker.engine)}</b> on {device.name}
        </Text>
        {worker.labels.length > 0 && (
          <Group gap={6} aria-label="Labels">
            {worker.labels.map((label) => (
              <Badge key={label} variant="outline" color="gray" tt="none" size="sm">
                {label}
              </Badge>
            ))}
          </Group>
        )}
        <DeviceFacts device={device} />
        {speeds && speeds.length > 0 && <ProbeSpeeds speeds={speeds} />}
        {device.warning && (
          <Alert color="signal" icon={<IconAlertTriangle />} p="xs">
            {device.warning}
          </Alert>
        )}
      </Stack>
      <Doing worker={worker} runLink={runLink} />
      {steers && worker.state !== 'LOST' && <DrainWorker worker={worker} />}
    </Card>
  );
}
