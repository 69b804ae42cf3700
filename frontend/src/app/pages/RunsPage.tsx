import { Anchor, Button, Center, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconChartLine, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useOrganizes } from '@/features/account';
import { PlanComparison } from '@/features/plan';
import {
  CurveBoard,
  isFinished,
  MOST_OVERLAID,
  overlayColor,
  overlayOf,
  RunList,
  useLiveCurves,
  useRuns,
} from '@/features/run';
import type { Run } from '@/shared/api';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';
import { useRunName } from '../names';
import { HealthPanel } from './RunPanels';

/** Runs as a list; those that are ticked lie on one chart, their plans side by side. */
export function RunsPage() {
  const nameOf = useRunName();
  const organizer = useOrganizes();
  const [owner, setOwner] = useState<'me' | 'all'>('me');
  const [params, setParams] = useSearchParams();
  const runs = useRuns(owner);
  const all = useMemo(() => runs.data?.pages.flatMap((page) => page.runs) ?? [], [runs.data]);
  const selected = useMemo(() => (params.get('compare') ?? '').split(',').filter(Boolean), [params]);
  const chosen = useMemo(
    () => selected.map((id) => all.find((run) => run.id === id)).filter((run) => run !== undefined),
    [all, selected],
  );
  const select = (id: string, on: boolean) => {
    const next = on ? [...selected, id].slice(-MOST_OVERLAID) : selected.filter((one) => one !== id);
    setParams(next.length > 0 ? { compare: next.join(',') } : {}, {
      replace: true,
      preventScrollReset: true,
    });
  };

  return (
    <Page
      title="My runs"
      lead="Tick some of them to lay their curves on one chart and their plans side by side."
      actions={
        <>
          {organizer && (
            <SegmentedControl
              aria-label="Whose runs"
              value={owner}
              onChange={(value) => setOwner(value as 'me' | 'all')}
              data={[
                { value: 'me', label: 'Mine' },
                { value: 'all', label: 'Everybody’s' },
              ]}
            />
          )}
          <Button component={Link} to="/runs/new" leftSection={<IconPlus size={17} />}>
            New run
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {chosen.length > 0 && (
          <Comparison runs={chosen} nameOf={nameOf} onClear={() => setParams({}, { replace: true })} />
        )}
        {runs.error && <ErrorNote error={runs.error} retry={() => runs.refetch()} />}
        {runs.isPending && <Skeleton height={360} />}
        {runs.data && all.length === 0 && (
          <Card>
            <Empty
              icon={<IconChartLine />}
              title="No runs yet"
              action={
                <Button component={Link} to="/start">
                  To the start
                </Button>
              }
            >
              One button trains your first network; it appears here with its curves.
            </Empty>
          </Card>
        )}
        {all.length > 0 && (
          <Card p={{ base: 'xs', sm: 'md' }}>
            <RunList
              runs={all}
              nameOf={nameOf}
              link={(run) => (
                <Anchor component={Link} to={`/runs/${run.id}`} fw={600}>
                  {nameOf(run)}
                </Anchor>
              )}
              selected={selected}
              onSelect={select}
              colorOf={(id) => (selected.includes(id) ? overlayColor(selected.indexOf(id)) : undefined)}
              showOwner={owner === 'all'}
            />
          </Card>
        )}
        {runs.hasNextPage && (
          <Center>
            <Button variant="default" onClick={() => runs.fetchNextPage()} loading={runs.isFetchingNextPage}>
              Show older runs
            </Button>
          </Center>
        )}
      </Stack>
    </Page>
  );
}

interface ComparisonProps {
  runs: readonly Run[];
  nameOf: (run: Run) => string;
  onClear: () => void;
}

function Comparison({ runs, nameOf, onClear }: ComparisonProps) {
  const curves = useLiveCurves(runs);
  const label = (run: Run) => `${nameOf(run)} · ${runs.indexOf(run) + 1}`;
  const looks = overlayOf(runs, curves, label);
  return (
    <>
      <Group justify="space-between">
        <Title order={2}>{runs.length === 1 ? 'One run' : `${runs.length} runs on one chart`}</Title>
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear the choice
        </Button>
      </Group>
      <CurveBoard
        looks={looks}
        chooseSplits
        growing={runs.some((run) => !isFinished(run.state))}
        waiting="No points yet: the first appears as soon as a worker takes a run."
      />
      {runs.length > 1 && (
        <>
          <Title order={2}>Their layers</Title>
          <HealthPanel runs={runs.map((run, i) => ({ run, label: label(run), color: overlayColor(i) }))} />
        </>
      )}
      {runs.length > 1 && (
        <Card aria-label="Plans side by side">
          <PlanComparison
            runs={runs}
            headings={runs.map((run, i) => (
              <Anchor key={run.id} component={Link} to={`/runs/${run.id}`} size="sm" fw={600}>
                <Text span c={overlayColor(i)} inherit aria-hidden>
                  ●{' '}
                </Text>
                {label(run)}
              </Anchor>
            ))}
          />
        </Card>
      )}
    </>
  );
}
