import { Box, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Run } from '@/shared/api';
import { ago, duration } from '@/shared/format';
import { Card } from '@/shared/ui';
import { engineOf } from './engineWords';
import classes from './run.module.css';
import { scoreOf } from './score';
import { StateBadge } from './StateBadge';

interface Props {
  runs: readonly Run[];
  nameOf: (run: Run) => string;
  /** The link to a run's page, made by the page: a feature knows no routes. */
  link: (run: Run) => ReactNode;
  selected: readonly string[];
  onSelect: (id: string, chosen: boolean) => void;
  colorOf: (id: string) => string | undefined;
  showOwner: boolean;
}

/** Runs, newest first: a table where there is room, cards on a phone. */
export function RunList(props: Props) {
  return (
    <>
      <Box visibleFrom="sm">
        <RunTable {...props} />
      </Box>
      <Stack hiddenFrom="sm" gap="sm">
        {props.runs.map((run) => (
          <Card key={run.id} p="sm">
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Pick run={run} {...props} />
              <Box flex={1} miw={0}>
                <Group justify="space-between" wrap="nowrap" align="flex-start">
                  <Box miw={0}>{props.link(run)}</Box>
                  <StateBadge state={run.state} size="sm" />
                </Group>
                <Text size="sm" c="dimmed" className="ty-numbers">
                  {standingOf(run)} · {lengthOf(run)} · {ago(run.createdAt)}
                  {props.showOwner && ` · ${run.owner.displayName}`}
                </Text>
                <Text size="sm" c="dimmed">
                  Engine: {engineOf(run)}
                </Text>
              </Box>
            </Group>
          </Card>
        ))}
      </Stack>
    </>
  );
}

function RunTable(props: Props) {
  return (
    <Table highlightOnHover verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={44} aria-label="Compare" />
          <Table.Th>Run</Table.Th>
          <Table.Th>State</Table.Th>
          <Table.Th>Engine</Table.Th>
          <Table.Th ta="right">Accuracy, IoU or R²</Table.Th>
          <Table.Th ta="right">Time</Table.Th>
          {props.showOwner && <Table.Th>Owner</Table.Th>}
          <Table.Th>Submitted</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.runs.map((run) => (
          <Table.Tr key={run.id} className={props.selected.includes(run.id) ? classes.chosen : undefined}>
            <Table.Td>
              <Pick run={run} {...props} />
            </Table.Td>
            <Table.Td>{props.link(run)}</Table.Td>
            <Table.Td>
              <StateBadge state={run.state} />
            </Table.Td>
            <Table.Td c={run.engine ? undefined : 'dimmed'}>{engineOf(run)}</Table.Td>
            <Table.Td ta="right" className="ty-numbers" fw={600}>
              {standingOf(run)}
            </Table.Td>
            <Table.Td ta="right" className="ty-numbers">
              {lengthOf(run)}
            </Table.Td>
            {props.showOwner && <Table.Td>{run.owner.displayName}</Table.Td>}
            <Table.Td className="ty-numbers" c="dimmed">
              {ago(run.createdAt)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Pick({ run, selected, onSelect, colorOf, nameOf }: Props & { run: Run }) {
  return (
    <Checkbox
      aria-label={`Compare ${nameOf(run)} of ${ago(run.createdAt)}`}
      checked={selected.includes(run.id)}
      color={colorOf(run.id)}
      onChange={(event) => onSelect(run.id, event.currentTarget.checked)}
    />
  );
}

/** How good it is, or how far. */
function standingOf(run: Run): string {
  if (run.result) {
    const { name, words } = scoreOf(run.result);
    return name === 'accuracy' ? words : `${name} ${words}`;
  }
  if (run.progress)
    return `${Math.round((100 * run.progress.step) / Math.max(1, run.progress.steps))} % done`;
  return '–';
}

function lengthOf(run: Run): string {
  if (run.result) return duration(run.result.seconds);
  if (!run.startedAt) return '–';
  const end = run.finishedAt ? Date.parse(run.finishedAt) : Date.now();
  return duration((end - Date.parse(run.startedAt)) / 1000);
}
