import { Badge, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Worker } from '@/shared/api';
import { engineName } from '@/shared/engine';
import { ago, memory } from '@/shared/format';
import { DrainWorker } from './DrainWorker';
import { STATES } from './states';

interface Props {
  workers: readonly Worker[];
  runLink: (run: NonNullable<Worker['run']>) => ReactNode;
  /** Whether the one who looks may let them rest. */
  steers: boolean;
}

/** All workers at a glance, one a line. */
export function WorkerTable({ workers, runLink, steers }: Props) {
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table className="ty-numbers" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Worker</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Engine and device</Table.Th>
            <Table.Th ta="right">Memory</Table.Th>
            <Table.Th>Use, heat</Table.Th>
            <Table.Th>Run</Table.Th>
            {steers && <Table.Th aria-label="Drain or resume" />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {workers.map((worker) => (
            <Row key={worker.id} worker={worker} runLink={runLink} steers={steers} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ worker, runLink, steers }: Omit<Props, 'workers'> & { worker: Worker }) {
  const { name, host, engine, device, state, run, seenAt } = worker;
  const look = STATES[state];
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {host}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge color={look.color} variant="light" tt="none">
          {look.word}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{engineName(engine)}</Text>
        <Text size="xs" c="dimmed">
          {device.name}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{device.memoryBytes ? memory(device.memoryBytes) : '–'}</Table.Td>
      <Table.Td c="dimmed">not told</Table.Td>
      <Table.Td>
        {run ? (
          <>
            <Text size="sm">{runLink(run)}</Text>
            <Text size="xs" c="dimmed">
              {[run.owner.displayName, doneWords(run.progress)].filter(Boolean).join(' · ')}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {state === 'LOST' ? `silent since ${ago(seenAt)}` : 'none'}
          </Text>
        )}
      </Table.Td>
      {steers && <Table.Td ta="right">{state !== 'LOST' && <DrainWorker worker={worker} />}</Table.Td>}
    </Table.Tr>
  );
}

const doneWords = (progress: NonNullable<Worker['run']>['progress']) =>
  progress ? `${Math.round((100 * progress.step) / Math.max(1, progress.steps))} %` : 'starting';
