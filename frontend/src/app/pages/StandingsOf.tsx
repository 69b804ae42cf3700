import { Anchor, Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconTrophy } from '@tabler/icons-react';
import { Link } from 'react-router';
import {
  BoardTable,
  EnterRun,
  EntryList,
  LeadFigure,
  NameChoice,
  ParetoFigures,
  useBoard,
  useEntries,
} from '@/features/leaderboard';
import { planAddress } from '@/features/plan';
import { useRuns } from '@/features/run';
import type { Challenge } from '@/shared/api';
import { Card, Empty, ErrorNote } from '@/shared/ui';
import { useRunName } from '../names';
import { useTitleOfNetwork } from './useTitleOfNetwork';

/** Everything about one challenge: who stands where, what it costs, and one's own models. */
export function StandingsOf({ challenge }: { challenge: Challenge }) {
  const live = challenge.closedAt === null;
  const board = useBoard(challenge.id, live);
  const entries = useEntries(challenge.id, live);
  const network = useTitleOfNetwork();
  const runName = useRunName();
  const runs = useRuns('me').data?.pages.flatMap((page) => page.runs) ?? [];
  if (board.error && !board.data) return <ErrorNote error={board.error} retry={() => board.refetch()} />;
  if (!board.data) return <Skeleton height={420} />;
  const { rows, leads } = board.data;
  return (
    <Stack gap="md">
      {rows.length === 0 ? (
        <Card>
          <Empty
            icon={<IconTrophy />}
            title="Nobody’s model has been scored yet"
            action={
              live && (
                <Button component={Link} to={planAddress({ dataset: { id: challenge.dataset } })}>
                  Train on {challenge.datasetTitle}
                </Button>
              )
            }
          >
            {live
              ? 'Scores come while runs train: each time one keeps the model of an epoch.'
              : 'The challenge was closed before anybody took part.'}
          </Empty>
        </Card>
      ) : (
        <>
          <BoardTable rows={rows} network={network} />
          <ParetoFigures board={board.data} network={network} />
          <Card aria-label="The lead">
            <LeadFigure
              leads={leads}
              openedAt={challenge.openedAt}
              until={challenge.closedAt ?? new Date(board.dataUpdatedAt).toISOString()}
              network={network}
            />
          </Card>
        </>
      )}
      <Card aria-label="Your models">
        <Title order={2} mb="sm">
          Your models
        </Title>
        <Stack gap="md">
          <NameChoice />
          <EntryList
            entries={entries.data ?? []}
            runLink={(entry) => (
              <Anchor component={Link} to={`/runs/${entry.run}`} inherit>
                {entry.title}
              </Anchor>
            )}
          />
          {live && !challenge.autoEnter && (
            <EnterRun
              challenge={challenge.id}
              runs={runs
                .filter(({ plan }) => plan.dataset.id === challenge.dataset)
                .map((run) => ({ id: run.id, name: runName(run) }))}
            />
          )}
        </Stack>
      </Card>
    </Stack>
  );
}
