import { Badge, Checkbox, Progress, Table, Text, Tooltip } from '@mantine/core';
import { IconTrophy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MaybeFinite, SweepDetail, SweepMember } from '@/shared/api';
import { duration, figure, percent, short } from '@/shared/format';
import { bestOf } from './results';
import classes from './sweep.module.css';

interface Props {
  detail: SweepDetail;
  /** The link to a member's run, made by the page: a feature knows no routes. */
  link: (member: SweepMember) => ReactNode;
  badge: (member: SweepMember) => ReactNode;
  drawn: readonly number[];
  onDraw: (n: number, drawn: boolean) => void;
  colorOf: (place: number) => string;
}

/** All members with their results and costs; the best one is marked, the ticked ones are on the chart. */
export function MemberTable({ detail, link, badge, drawn, onDraw, colorOf }: Props) {
  const best = bestOf(detail.members);
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label="On the chart" />
            <Table.Th>Member</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th ta="right">Validation accuracy</Table.Th>
            <Table.Th ta="right">Loss</Table.Th>
            <Table.Th ta="right">Parameters</Table.Th>
            <Table.Th ta="right">MACs</Table.Th>
            <Table.Th ta="right">Time</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="ty-numbers">
          {detail.members.map((member, i) => (
            <Table.Tr key={member.n} className={member === best ? classes.best : undefined}>
              <Table.Td>
                <Checkbox
                  aria-label={`Draw ${member.label}`}
                  disabled={!member.run}
                  checked={drawn.includes(member.n)}
                  color={colorOf(i)}
                  onChange={(event) => onDraw(member.n, event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td>
                {link(member)}{' '}
                {member === best && (
                  <Badge size="sm" color="signal" leftSection={<IconTrophy size={12} />} tt="none">
                    best
                  </Badge>
                )}
              </Table.Td>
              <Table.Td>
                <Tooltip label={member.reason} multiline maw={360}>
                  <span className={classes.state}>{badge(member)}</span>
                </Tooltip>
                {member.state === 'RUNNING' && <Progress value={member.done * 100} size="xs" mt={4} />}
                {member.state === 'FAILED' && (
                  <Text size="xs" c="dimmed" maw={260} lineClamp={2}>
                    {member.reason}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right" fw={600}>
                {told(member.testAccuracy, percent)}
              </Table.Td>
              <Table.Td ta="right">{told(member.testLoss, figure)}</Table.Td>
              <Table.Td ta="right">{member.parameters ? short(member.parameters) : '–'}</Table.Td>
              <Table.Td ta="right">{member.macs ? short(member.macs) : '–'}</Table.Td>
              <Table.Td ta="right">{member.seconds === null ? '–' : duration(member.seconds)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function told(value: MaybeFinite | null, format: (value: number) => string): string {
  if (value === null) return '–';
  return typeof value === 'number' ? format(value) : value.nonFinite;
}
