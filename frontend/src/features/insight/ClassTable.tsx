import { Table } from '@mantine/core';
import classes from './insight.module.css';
import type { ClassScore } from './types';
import { counted, percent } from './words';

/** How well each label is told from the others. */
export function ClassTable({ scores, things }: { scores: readonly ClassScore[]; things: string }) {
  return (
    <Table.ScrollContainer minWidth={300}>
      <Table verticalSpacing={5} horizontalSpacing={6} className="ty-numbers" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Label</Table.Th>
            <Table.Th>Precision</Table.Th>
            <Table.Th>Recall</Table.Th>
            <Table.Th>F1</Table.Th>
            <Table.Th ta="right" tt="capitalize">
              {things}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scores.map((score) => (
            <Table.Tr key={score.label}>
              <Table.Th scope="row">{score.label}</Table.Th>
              <Share of={score.precision} />
              <Share of={score.recall} />
              <Share of={score.f1} />
              <Table.Td ta="right">{counted(score.support)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The whole rail is 0 to 100 %. */
function Share({ of }: { of: number | null }) {
  return (
    <Table.Td>
      <span className={classes.share}>
        <span className={classes.shareNumber}>{percent(of)}</span>
        <span className={classes.shareRail}>
          <span style={{ width: `${100 * (of ?? 0)}%` }} />
        </span>
      </span>
    </Table.Td>
  );
}
