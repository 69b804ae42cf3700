import { Group, SegmentedControl, SimpleGrid, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Operations } from '@/shared/api';
import { count, duration, memory, millis } from '@/shared/format';
import { Card, ErrorNote, Tile } from '@/shared/ui';
import { curveOf } from './curves';
import { LiveChart } from './LiveChart';
import { useOperations } from './queries';
import { rate } from './words';

/** How the server is, of several each by itself. */
export function LiveNumbers() {
  const { data, error, refetch } = useOperations();
  const [chosen, choose] = useState<string | null>(null);
  const names = Object.keys(data ?? {}).sort();
  const name = chosen !== null && names.includes(chosen) ? chosen : names[0];
  const shown = name === undefined ? undefined : data?.[name]?.operations;
  return (
    <Card aria-label="The server">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={2}>The server</Title>
        {shown && names.length === 1 && (
          <Text size="sm" c="dimmed" className="ty-numbers">
            {name}
          </Text>
        )}
        {names.length > 1 && (
          <SegmentedControl aria-label="Which server" data={names} value={name ?? ''} onChange={choose} />
        )}
      </Group>
      {error && <ErrorNote error={error} retry={() => refetch()} />}
      {!shown && !error && <Skeleton height={320} />}
      {shown && <Numbers operations={shown} />}
    </Card>
  );
}

function Numbers({ operations: { now, server, history } }: { operations: Operations }) {
  const { connections } = now;
  const full = connections.waiting > 0;
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm" mb="md">
        <Tile label="Requests / s">{rate(now.requestsPerSecond)}</Tile>
        <Tile label="Median">{now.medianMillis === null ? '–' : millis(now.medianMillis)}</Tile>
        <Tile label="95 % within" {...slow(now.p95Millis)}>
          {now.p95Millis === null ? '–' : millis(now.p95Millis)}
        </Tile>
        <Tile label="Errors, last minute" {...(now.errors > 0 && ALARM)}>
          {count(now.errors)}
        </Tile>
        <Tile label="Open sockets">{count(now.openSockets)}</Tile>
        <Tile label="Measurements / s">
          {now.measurementsPerSecond === null ? '–' : rate(now.measurementsPerSecond)}
        </Tile>
        <Tile label="Database connections" {...(full && ALARM)}>
          {connections.inUse} of {connections.most}
          {full && `, ${connections.waiting} wait`}
        </Tile>
        <Tile label={`Heap of ${memory(now.mostHeapBytes)}`}>{memory(now.heapBytes)}</Tile>
        <Tile label="Processors">{server.processors}</Tile>
        <Tile label="Up for">{duration(server.uptimeSeconds)}</Tile>
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <LiveChart
          title="Requests per second"
          format={rate}
          lines={[curveOf(history, 'requestsPerSecond', { label: 'requests', color: GREEN })]}
        />
        <LiveChart
          title="Time to answer"
          format={millis}
          lines={[
            curveOf(history, 'medianMillis', { label: 'median', color: BLUE }),
            curveOf(history, 'p95Millis', { label: '95 %', color: ORANGE }),
          ]}
        />
        <LiveChart
          title="Measurements per second"
          format={rate}
          lines={[curveOf(history, 'measurementsPerSecond', { label: 'measurements', color: ORANGE })]}
        />
        <LiveChart
          title="Open sockets"
          format={count}
          lines={[curveOf(history, 'openSockets', { label: 'sockets', color: BLUE })]}
        />
        <LiveChart
          title="Database connections in use"
          format={count}
          lines={[curveOf(history, 'connectionsInUse', { label: 'in use', color: GREEN })]}
        />
        <LiveChart
          title="Heap in use"
          format={(gibibytes) => memory(gibibytes * GIBIBYTE)}
          lines={[curveOf(history, 'heapBytes', { label: 'used', color: BLUE }, GIBIBYTE)]}
        />
      </SimpleGrid>
    </>
  );
}

const GREEN = 'var(--mantine-color-loco-6)';
const ORANGE = 'var(--ty-train)';
const BLUE = 'var(--ty-test)';
/** Ticks are round in the unit in which memory is told. */
const GIBIBYTE = 2 ** 30;

const ALARM = { color: 'var(--ty-alarm)' };

/** People wait a second without losing the thread, and not longer. */
const PATIENCE = 1000;
const slow = (p95: number | null) => (p95 !== null && p95 > PATIENCE ? ALARM : {});
