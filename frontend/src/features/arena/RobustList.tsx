import { Table, Text } from '@mantine/core';
import type { ArenaRobust } from '@/shared/api';
import { count } from '@/shared/format';

/** Models that read most drawings as they were meant. */
export function RobustList({ robust }: { robust: readonly ArenaRobust[] }) {
  if (robust.length === 0)
    return (
      <Text size="sm" c="dimmed">
        After two drawings whose drawers said what they meant, the models that read most of them stand here.
      </Text>
    );
  return (
    <Table className="ty-numbers">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Whose model</Table.Th>
          <Table.Th ta="right">Read as meant</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {robust.map(({ model, name, realName, mine, right, asked }) => (
          <Table.Tr key={model} fw={mine ? 650 : undefined}>
            <Table.Td>{mine ? `You · ${name}` : (realName ?? name)}</Table.Td>
            <Table.Td ta="right">
              {count(right)} of {count(asked)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
