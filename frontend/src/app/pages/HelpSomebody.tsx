import { Alert, Anchor, Group, Skeleton, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFindings } from '@/features/finding';
import { decodePlan, draftOf, isByGradient, planAddress, PlanSummary } from '@/features/plan';
import { AnswerHand } from '@/features/room';
import { aloneOf, CurveBoard, isFinished, StateBadge, useLiveCurves, useRun } from '@/features/run';
import type { RaisedHand, Run } from '@/shared/api';
import { ErrorNote } from '@/shared/ui';
import classes from './room.module.css';

interface Props {
  hand: RaisedHand;
  onClose: () => void;
}

/** Somebody's question with the run that it is about, and the answer to it. */
export function HelpSomebody({ hand, onClose }: Props) {
  if (hand.run) return <WithRun hand={hand} onClose={onClose} run={hand.run.id} />;
  return <AnswerHand hand={hand} onClose={onClose} about={null} offers={[]} readLink={readLink} />;
}

function WithRun({ hand, onClose, run: id }: Props & { run: string }) {
  const run = useRun(id);
  const findings = useFindings(id, run.data ? isFinished(run.data.state) : false);
  return (
    <AnswerHand
      hand={hand}
      onClose={onClose}
      about={
        run.data ? (
          <AboutRun run={run.data} />
        ) : run.error ? (
          <ErrorNote error={run.error} retry={() => run.refetch()} />
        ) : (
          <Skeleton height={280} />
        )
      }
      offers={findings.map(({ title, retry }) => ({
        label: `Their plan, put right after “${title}”: ${retry.changes.join('; ')}`,
        plan: draftOf(retry.plan),
      }))}
      readLink={readLink}
    />
  );
}

/** The plan of a link to New run, or of its last word alone. */
function readLink(link: string) {
  const url = URL.canParse(link, window.location.origin) ? new URL(link, window.location.origin) : null;
  return decodePlan(url?.searchParams.get('plan') ?? link);
}

function AboutRun({ run }: { run: Run }) {
  const watched = useMemo(() => [run], [run]);
  const curves = useLiveCurves(watched)[0];
  const looks = useMemo(() => (curves ? aloneOf(run.id, run.plan, curves) : []), [run.id, run.plan, curves]);
  return (
    <>
      <Group gap="sm">
        <StateBadge state={run.state} />
        <Text size="sm" flex={1} miw={160}>
          {run.reason}
        </Text>
        <Anchor component={Link} to={`/runs/${run.id}`} target="_blank" size="sm">
          Open the run
        </Anchor>
        <Anchor component={Link} to={planAddress(draftOf(run.plan))} target="_blank" size="sm">
          Change its plan
        </Anchor>
      </Group>
      {run.failure && (
        <Alert color="red" icon={<IconAlertTriangle />} title="Why it failed">
          {run.failure.advice}
        </Alert>
      )}
      <div className={classes.about}>
        {isByGradient(run.plan) && (
          <CurveBoard looks={looks} growing={!isFinished(run.state)} waiting="Nothing was measured yet." />
        )}
        <div className={classes.plan}>
          <PlanSummary plan={run.plan} />
        </div>
      </div>
    </>
  );
}
