import { Table, Text } from '@mantine/core';
import type { Analysis, Published } from '@/shared/api';
import { bytes, count, figure, roughly } from '@/shared/format';

interface Props {
  analysis: Analysis;
  published: Published | null | undefined;
}

/** What the chosen network costs, beside what the paper trained. */
export function CostTable({ analysis, published }: Props) {
  const rows: [string, string, string | undefined][] = [
    ['Parameters', count(analysis.parameters), published ? count(published.parameters) : undefined],
    ['Multiply-adds per example', roughly(analysis.macs), published ? roughly(published.macs) : undefined],
    ['Activations per example', bytes(analysis.activationBytes), undefined],
    ['Layers', count(analysis.nodes.length), undefined],
  ];
  if (published?.topFiveError != null) rows.push(['Top-5 error', '–', `${figure(published.topFiveError)} %`]);
  return (
    <>
      <Table verticalSpacing={4} horizontalSpacing="xs" className="ty-numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th ta="right">This network</Table.Th>
            {published && <Table.Th ta="right">As published</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, here, there]) => (
            <Table.Tr key={name}>
              <Table.Td c="dimmed">{name}</Table.Td>
              <Table.Td ta="right" fw={600}>
                {here}
              </Table.Td>
              {published && <Table.Td ta="right">{there ?? ''}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {published?.result && (
        <Text size="sm" c="dimmed" mt="xs">
          {published.result}
        </Text>
      )}
    </>
  );
}
