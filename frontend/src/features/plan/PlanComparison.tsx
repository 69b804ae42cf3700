import { Switch, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Plan } from '@/shared/api';
import classes from './plan.module.css';
import { comparePlans } from './planWords';

interface Props {
  plans: readonly Plan[];
  /** One heading per plan. */
  headings: readonly ReactNode[];
}

/** Plans side by side, what differs marked. */
export function PlanComparison({ plans, headings }: Props) {
  const [onlyDifferences, setOnlyDifferences] = useState(true);
  const rows = comparePlans(plans);
  const shown = onlyDifferences ? rows.filter((row) => row.differs) : rows;
  return (
    <>
      <Switch
        label="Only what differs"
        checked={onlyDifferences}
        onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        mb="sm"
      />
      <Table.ScrollContainer minWidth={160 + plans.length * 120}>
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
                <Table.Td colSpan={plans.length + 1} c="dimmed">
                  These plans are equal in every setting, the seed included.
                </Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
