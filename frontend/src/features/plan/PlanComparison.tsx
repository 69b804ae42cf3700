import { Switch, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Run } from '@/shared/api';
import classes from './plan.module.css';
import { compareRuns } from './planWords';

interface Props {
  runs: readonly Run[];
  /** One heading per run. */
  headings: readonly ReactNode[];
}

/** The plans of some runs side by side and what trained them, what differs marked. */
export function PlanComparison({ runs, headings }: Props) {
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const rows = compareRuns(runs);
  const shown = onlyDifferences ? rows.filter((row) => row.differs) : rows;
  return (
    <>
      <Switch
        label="Only what differs"
        checked={onlyDifferences}
        onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        mb="sm"
      />
      <Table.ScrollContainer minWidth={160 + runs.length * 120}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Setting</Table.Th>
              {headings.map((heading, i) => (
                <Table.Th key={i}>{heading}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row.label} className={row.differs ? classes.differs : undefined}>
                <Table.Th scope="row" fw={500}>
                  {row.label}
                </Table.Th>
                {row.values.map((value, i) => (
                  <Table.Td key={i} className="ty-numbers">
                    {value}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            {shown.length === 0 && (
              <Table.Tr>
                <Table.Td colSpan={runs.length + 1} c="dimmed">
                  These plans are equal in every setting, the seed included, and so is what trained them.
                </Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
