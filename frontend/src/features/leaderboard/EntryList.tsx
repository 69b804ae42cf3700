import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Entry } from '@/shared/api';
import { count } from '@/shared/format';
import classes from './leaderboard.module.css';
import { accuracyWords } from './words';

interface Props {
  entries: readonly Entry[];
  /** The link to a run, made by the page. */
  runLink: (entry: Entry) => ReactNode;
}

/** One's own models in a challenge, and what became of each. */
export function EntryList({ entries, runLink }: Props) {
  if (entries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        None of your models has been entered yet.
      </Text>
    );
  return (
    <div className={classes.entries}>
      <Table className="ty-numbers" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Run</Table.Th>
            <Table.Th ta="right">Epoch</Table.Th>
            <Table.Th ta="right">Accuracy</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td>{runLink(entry)}</Table.Td>
              <Table.Td ta="right">{count(entry.epoch)}</Table.Td>
              <Table.Td ta="right">
                {entry.accuracy !== null && entry.standardError !== null
                  ? accuracyWords(entry.accuracy, entry.standardError)
                  : entry.reason}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
