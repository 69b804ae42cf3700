import { Anchor, Badge, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  CurveBoard,
  isFinished,
  MOST_OVERLAID,
  overlayColor,
  overlayOf,
  runQuery,
  StateBadge,
  useLiveCurves,
} from '@/features/run';
import { MemberTable, progressWords, ResultFigures, SweepActions, useSweep } from '@/features/sweep';
import { isNotFound, type Run, type SweepDetail, type SweepMember } from '@/shared/api';
import { Card, ErrorNote, Page } from '@/shared/ui';
import { NotFoundPage } from './NotFoundPage';

export function SweepPage() {
  const { id = '' } = useParams();
  const sweep = useSweep(id);
  if (sweep.data) return <LiveSweep key={id} detail={sweep.data} />;
  if (isNotFound(sweep.error)) return <NotFoundPage />;
  return (
    <Page title="Sweep">
      {sweep.error ? (
        <ErrorNote error={sweep.error} retry={() => sweep.refetch()} />
      ) : (
        <Skeleton height={430} />
      )}
    </Page>
  );
}

function LiveSweep({ detail }: { detail: SweepDetail }) {
  const { sweep, members } = detail;
  const navigate = useNavigate();
  const [picked, setPicked] = useState<readonly number[] | null>(null);
  const drawn = useMemo(
    () =>
      picked ??
      members
        .filter((member) => member.run)
        .slice(0, MOST_OVERLAID)
        .map(({ n }) => n),
    [picked, members],
  );
  const draw = (n: number, on: boolean) =>
    setPicked(on ? [...drawn, n].slice(-MOST_OVERLAID) : drawn.filter((one) => one !== n));
  const done = members.filter(({ state }) => isDone(state)).length;
  // A curve, a point and a tick of one member have one colour.
  const colorOf = (place: number) => {
    const at = drawn.indexOf(members[place]?.n ?? 0);
    return at < 0 ? 'var(--mantine-color-dimmed)' : overlayColor(at);
  };
  return (
    <Page
      title={sweep.name}
      lead={
        <Text size="sm" c="dimmed" role="status" className="ty-numbers">
          {members.length} members: {progressWords(sweep)}
        </Text>
      }
      actions={<SweepActions sweep={sweep} onDeleted={() => void navigate('/sweeps')} />}
    >
      <Stack gap="md">
        <Progress value={(100 * done) / Math.max(1, members.length)} aria-label="Members that are over" />
        <ResultFigures detail={detail} colorOf={colorOf} />
        <Curves members={members.filter(({ n }) => drawn.includes(n))} />
        <Card p={{ base: 'xs', sm: 'md' }} aria-label="Members">
          <MemberTable
            detail={detail}
            link={(member) => <MemberLink member={member} />}
            badge={(member) =>
              member.state === 'WAITING' ? (
                <Badge variant="default" tt="none" fw={650}>
                  Waiting
                </Badge>
              ) : (
                <StateBadge state={member.state} />
              )
            }
            drawn={drawn}
            onDraw={draw}
            colorOf={colorOf}
          />
        </Card>
      </Stack>
    </Page>
  );
}

const isDone = (state: SweepMember['state']) => state !== 'WAITING' && isFinished(state);

function MemberLink({ member }: { member: SweepMember }) {
  if (!member.run) return <Text span>{member.label}</Text>;
  return (
    <Anchor component={Link} to={`/runs/${member.run}`} fw={600}>
      {member.label}
    </Anchor>
  );
}

/** The curves of some members on one chart. */
function Curves({ members }: { members: readonly SweepMember[] }) {
  const results = useQueries({ queries: members.flatMap(({ run }) => (run ? [runQuery(run)] : [])) });
  const runs = results.flatMap(({ data }) => (data ? [data] : []));
  const curves = useLiveCurves(runs);
  const labelOf = (run: Run) => members.find((member) => member.run === run.id)?.label ?? '';
  if (members.length === 0) return null;
  return (
    <CurveBoard
      looks={overlayOf(runs, curves, labelOf)}
      chooseSplits
      growing={runs.some((run) => !isFinished(run.state))}
      waiting="No points yet: the first appears as soon as a worker takes a run."
    />
  );
}
