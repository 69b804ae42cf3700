import { Anchor, Badge, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconMoodHappy } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Queue, QueueEntry } from '@/shared/api';
import { clockIn, count, duration, percent, roughDuration } from '@/shared/format';
import { Card, Empty } from '@/shared/ui';
import classes from './queue.module.css';
import { SteerRun } from './SteerRun';

interface Props {
  queue: Queue;
  /** Whether one sees whose runs wait, and may move them up. */
  steers: boolean;
}

/** Everybody who waits, in order: whose, why there, and when it starts. */
export function Line({ queue, steers }: Props) {
  const { entries, waiting, told } = queue;
  return (
    <Card aria-label="The queue">
      <Title order={2} mb="xs">
        The queue
      </Title>
      {entries.length === 0 ? (
        <Empty icon={<IconMoodHappy />} title="Nobody waits">
          The next run that is handed in goes to the first worker that is free.
        </Empty>
      ) : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keys
        <div className={classes.scroll} tabIndex={0} role="region" aria-label="Runs that wait, in order">
          <Table className="ty-numbers" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">#</Table.Th>
                <Table.Th>Run</Table.Th>
                <Table.Th ta="right">Starts in</Table.Th>
                <Table.Th ta="right" visibleFrom="xs">
                  9 in 10 by
                </Table.Th>
                <Table.Th ta="right" visibleFrom="sm">
                  Takes
                </Table.Th>
                <Table.Th ta="right" visibleFrom="sm">
                  Owner used
                </Table.Th>
                {steers && <Table.Th aria-label="Steer" />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <Row key={entry.position} entry={entry} steers={steers} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {waiting > entries.length && (
        <Text size="sm" c="dimmed" mt="xs">
          And {count(waiting - entries.length)} more behind them.
        </Text>
      )}
      {told && told.runs > 0 && told.medianError !== null && told.beforeMost !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          Of the last {count(told.runs)} runs that had to wait, half began within{' '}
          {count(100 * told.medianError)} % of the time that was predicted when they were handed in, and{' '}
          {percent(told.beforeMost, 0)} before the time of nine in ten.
        </Text>
      )}
    </Card>
  );
}

function Row({ entry, steers }: { entry: QueueEntry; steers: boolean }) {
  return (
    <Table.Tr className={entry.own ? classes.own : undefined}>
      <Table.Td ta="right">{entry.position}</Table.Td>
      <Table.Td>
        <Tooltip label={entry.why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
          <span className={classes.name}>
            {entry.run ? (
              <Anchor component={Link} to={`/runs/${entry.run}`} inherit>
                {entry.title ?? 'A run'}
              </Anchor>
            ) : (
              'Somebody’s run'
            )}
            {entry.owner && !entry.own && <span className={classes.owner}> {entry.owner}</span>}
          </span>
        </Tooltip>{' '}
        {entry.movedUp && <Badge size="xs">moved up</Badge>}
        {entry.held && (
          <Badge size="xs" color="gray">
            held
          </Badge>
        )}
        {!entry.movedUp && !entry.held && entry.round < 2 && (
          <Badge size="xs" variant="light">
            {entry.round === 0 ? 'first run' : 'second run'}
          </Badge>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {entry.startsInSeconds === null ? '–' : roughDuration(entry.startsInSeconds)}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="xs">
        {entry.startsInSecondsAtMost === null ? '–' : clockIn(entry.startsInSecondsAtMost)}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {entry.expectedSeconds === null ? '–' : roughDuration(entry.expectedSeconds)}
      </Table.Td>
      <Table.Td ta="right" visibleFrom="sm">
        {duration(entry.recentSeconds)}
      </Table.Td>
      {steers && (
        <Table.Td ta="right">
          {entry.run && !entry.movedUp && (
            <SteerRun run={entry.run} name={entry.title ?? 'A run'} waits small />
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
