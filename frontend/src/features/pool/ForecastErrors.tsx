import { Table, Text, Title } from '@mantine/core';
import type { Pool } from '@/shared/api';
import { engineName } from '@/shared/engine';
import { count } from '@/shared/format';
import { Card } from '@/shared/ui';

/** How far the forecasts of the last runs were from what they took, engine by engine. */
export function ForecastErrors({ errors }: { errors: NonNullable<Pool['forecastErrors']> }) {
  return (
    <Card aria-label="How good forecasts are">
      <Title order={2} mb="xs">
        How good forecasts are
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        What was predicted when a run was handed in, beside what it took: the median error of the last runs.
      </Text>
      <Table className="ty-numbers" maw={480}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Engine</Table.Th>
            <Table.Th ta="right">Runs</Table.Th>
            <Table.Th ta="right">Time</Table.Th>
            <Table.Th ta="right">Memory</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {errors.map(({ engine, runs, seconds, bytes }) => (
            <Table.Tr key={engine}>
              <Table.Td>{engineName(engine)}</Table.Td>
              <Table.Td ta="right">{count(runs)}</Table.Td>
              <Table.Td ta="right">{off(seconds)}</Table.Td>
              <Table.Td ta="right">{off(bytes)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

/** 0.12 -> "± 12 %" */
const off = (error: number | null) => (error === null ? '–' : `± ${count(100 * error)} %`);
