import { Table } from '@mantine/core';
import type { DryRunTiming } from '@/shared/api';
import { count } from '@/shared/format';
import { tookWords, STEPS } from './words';

/** What the bots waited for, and how long. */
export function Timings({ timings }: { timings: readonly DryRunTiming[] }) {
  return (
    <Table.ScrollContainer minWidth={460}>
      <Table className="ty-numbers" verticalSpacing={6} style={{ whiteSpace: 'nowrap' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Step</Table.Th>
            <Table.Th ta="right">Times</Table.Th>
            <Table.Th ta="right">Median</Table.Th>
            <Table.Th ta="right">95 %</Table.Th>
            <Table.Th ta="right">99 %</Table.Th>
            <Table.Th ta="right">Errors</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {timings.map(({ what, count: times, errors, p50, p95, p99 }) => (
            <Table.Tr key={what}>
              <Table.Td>{STEPS[what]}</Table.Td>
              <Table.Td ta="right">{count(times)}</Table.Td>
              <Table.Td ta="right">{tookWords(p50)}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {tookWords(p95)}
              </Table.Td>
              <Table.Td ta="right">{tookWords(p99)}</Table.Td>
              <Table.Td ta="right" c={errors > 0 ? 'red' : undefined}>
                {count(errors)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
