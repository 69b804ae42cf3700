import { Table } from '@mantine/core';
import type { WhatIf } from '@/shared/api';
import { clockIn, count, roughDuration } from '@/shared/format';
import classes from './forecast.module.css';

/** When the plan would start and be done if it were handed in now, and what fewer epochs would gain. */
export function WhenDone({ starts }: { starts: readonly WhatIf[] }) {
  return (
    <div className={classes.whenDone}>
      <div className="ty-sign">If you hand it in now</div>
      <Table className="ty-numbers" aria-label="When it would start and be done" withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Epochs</Table.Th>
            <Table.Th>Starts in</Table.Th>
            <Table.Th>Done by about</Table.Th>
            <Table.Th>9 in 10 by</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {starts.map((start) => (
            <Table.Tr key={start.epochs}>
              <Table.Td>{count(start.epochs)}</Table.Td>
              <Table.Td>{roughDuration(start.startsInSeconds)}</Table.Td>
              <Table.Td>{start.doneInSeconds === null ? '–' : clockIn(start.doneInSeconds)}</Table.Td>
              <Table.Td>
                {start.doneInSecondsAtMost === null ? '–' : clockIn(start.doneInSecondsAtMost)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
