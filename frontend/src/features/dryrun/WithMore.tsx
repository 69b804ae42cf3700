import { Progress, Table, Text } from '@mantine/core';
import type { DryRunReport } from '@/shared/api';
import { roughDuration } from '@/shared/format';

/** The longest wait, as it was and with more workers. */
export function WithMore({ waiting: { seconds, workers, withMore } }: { waiting: DryRunReport['waiting'] }) {
  if (seconds === null || seconds < 1 || withMore.length === 0) return null;
  const rows = [{ added: 0, seconds }, ...withMore];
  return (
    <Table className="ty-numbers" verticalSpacing={6} mb="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Workers</Table.Th>
          <Table.Th>Longest wait at the peak</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.added}>
            <Table.Td>
              {workers + row.added}
              {row.added === 0 && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  as it was
                </Text>
              )}
            </Table.Td>
            <Table.Td w="70%">
              {roughDuration(row.seconds)}
              <Progress
                value={(100 * row.seconds) / seconds}
                size={4}
                color={row.added === 0 ? 'signal' : 'loco'}
                aria-hidden
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
