import { Button, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '@/features/account';
import { useDatasets } from '@/features/dataset';
import { ChallengeFacts, CloseChallenge, OpenChallenge, useChallenges } from '@/features/leaderboard';
import type { Challenge } from '@/shared/api';
import { Card, Empty, ErrorNote, Page } from '@/shared/ui';
import { StandingsOf } from './StandingsOf';

/** Which challenge is shown stands in the address. */
export function LeaderboardPage() {
  const organizer = useMe().data?.account?.role !== 'participant';
  const challenges = useChallenges();
  const datasets = useDatasets().data ?? [];
  const [params, setParams] = useSearchParams();
  const all = challenges.data ?? [];
  const challenge = all.find(({ id }) => id === params.get('challenge')) ?? all[0];
  const show = (id: string) => setParams({ challenge: id }, { replace: true });
  return (
    <Page
      title={challenge?.title ?? 'Leaderboard'}
      lead={challenge ? <ChallengeFacts challenge={challenge} /> : LEAD}
      actions={
        <>
          <Button component={Link} to="/arena" variant="default">
            One drawing against all
          </Button>
          {organizer && challenge && !challenge.closedAt && <CloseChallenge challenge={challenge} />}
          {organizer && (
            <OpenChallenge
              datasets={datasets.filter(isContestable)}
              onOpened={(opened: Challenge) => show(opened.id)}
            />
          )}
        </>
      }
    >
      <Stack gap="md">
        {challenges.error && !challenges.data && (
          <ErrorNote error={challenges.error} retry={() => challenges.refetch()} />
        )}
        {challenges.isPending && <Skeleton height={320} />}
        {challenges.data && !challenge && (
          <Card>
            <Empty icon={<IconFlag />} title="No challenge yet">
              {organizer
                ? 'Open one: models of all runs that begin from then on are scored on examples that nobody has seen.'
                : 'When an organizer opens one, models of your runs are scored on examples that nobody has seen.'}
            </Empty>
          </Card>
        )}
        {all.length > 1 && challenge && (
          <SegmentedControl
            aria-label="Challenge"
            value={challenge.id}
            onChange={show}
            data={all.slice(0, 5).map(({ id, title }) => ({ value: id, label: title }))}
            style={{ alignSelf: 'flex-start' }}
          />
        )}
        {challenge && <StandingsOf key={challenge.id} challenge={challenge} />}
      </Stack>
    </Page>
  );
}

const LEAD = 'Who trains the best network, on examples that nobody sees.';

/** Labelled images that are kept in files: what is made of a seed has nothing to hide. */
const isContestable = ({ task, input, options }: { task: string; input: number[]; options: unknown[] }) =>
  task === 'classification' && input.length === 3 && options.length === 0;
