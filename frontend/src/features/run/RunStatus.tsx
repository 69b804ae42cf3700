import { Alert, Group, Progress, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconHourglass, IconStethoscope } from '@tabler/icons-react';
import type { QueuePlace, Run, RunResult } from '@/shared/api';
import { clockIn, count, duration, figure, percent, roughDuration } from '@/shared/format';
import { Card, Tile } from '@/shared/ui';
import { Foretold } from './Foretold';
import { scoreOf } from './score';
import { StateBadge } from './StateBadge';
import { told } from './told';
import { Whereabouts } from './Whereabouts';

/** Where a run stands: state and reason in words, how far, how fast, where, and what came of it. */
export function RunStatus({ run }: { run: Run }) {
  const { state } = run;
  const share = shareDone(run);
  return (
    <Card aria-label="State of the run">
      <Stack gap="md">
        <Group justify="space-between" gap="xs" wrap="wrap">
          <Group gap="sm" wrap="nowrap" align="flex-start" miw={0}>
            <StateBadge state={state} size="lg" />
            <Text size="sm" pt={3} role="status">
              {run.reason}
            </Text>
          </Group>
        </Group>
        <Progress
          value={share * 100}
          color={state === 'FAILED' ? 'red' : state === 'RUNNING' ? 'signal' : 'loco'}
          animated={state === 'RUNNING'}
          size="md"
          aria-label="Training done"
        />
        <SimpleGrid cols={{ base: 2, sm: 3, md: run.result ? 6 : 4 }} spacing="xs">
          {run.result ? <ResultTiles result={run.result} /> : <LiveTiles run={run} />}
        </SimpleGrid>
        {run.queue && <Waits queue={run.queue} />}
        {run.waitsFor && (
          <Alert color="signal" icon={<IconHourglass />} title="No worker here can take it">
            {run.waitsFor}
          </Alert>
        )}
        <div>
          <Whereabouts run={run} />
          <Foretold run={run} />
        </div>
        {run.failure && (
          <Alert
            color="red"
            icon={<IconStethoscope />}
            title={FAILURES[run.failure.kind] ?? 'What to try next'}
          >
            {run.failure.advice}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}

/** Why others come first, or who let it go before them. */
function Waits({ queue: { why, movedUp } }: { queue: QueuePlace }) {
  return (
    <Text size="sm">
      {why} {movedUp && `“${movedUp}”`}
    </Text>
  );
}

const FAILURES: Record<string, string> = {
  diverged: 'The training diverged. What to try next',
  'out-of-memory': 'The device ran out of memory. What to try next',
  'unreadable-data': 'The data could not be read. What to try next',
};

function shareDone({ state, progress }: Run): number {
  if (state === 'SUCCEEDED') return 1;
  return progress && progress.steps > 0 ? progress.step / progress.steps : 0;
}

function LiveTiles({ run }: { run: Run }) {
  const { progress, queue, state, plan } = run;
  if (state === 'QUEUED') {
    return (
      <>
        <Tile label="Place in the queue">{queue ? queue.position : '–'}</Tile>
        <Tile label="Starts in about">
          {queue?.startsInSeconds != null ? roughDuration(queue.startsInSeconds) : '–'}
        </Tile>
        <Tile label="Nine times in ten by">
          {queue?.startsInSecondsAtMost != null ? clockIn(queue.startsInSecondsAtMost) : '–'}
        </Tile>
      </>
    );
  }
  const done = progress ? `${count(progress.step)} of ${count(progress.steps)}` : '–';
  return (
    <>
      {plan.epochs === null ? (
        <Tile label="Round">{done}</Tile>
      ) : (
        <>
          <Tile label="Epoch">{progress ? `${progress.epoch} of ${plan.epochs}` : '–'}</Tile>
          <Tile label="Step">{done}</Tile>
          <Tile label="Images per second">
            {progress?.imagesPerSecond ? count(progress.imagesPerSecond) : '–'}
          </Tile>
        </>
      )}
      <Tile label="Time left">
        {state === 'RUNNING' && progress?.secondsLeft != null ? duration(progress.secondsLeft) : '–'}
      </Tile>
    </>
  );
}

function ResultTiles({ result }: { result: RunResult }) {
  const score = scoreOf(result);
  return (
    <>
      <Tile label={`Validation ${score.name}`} color="var(--ty-test)">
        {score.words}
      </Tile>
      <Tile label="Validation loss" color="var(--ty-test)">
        {told(result.testLoss, figure)}
      </Tile>
      {result.trainAccuracy !== null && (
        <Tile label="Training accuracy" color="var(--ty-train)">
          {told(result.trainAccuracy, percent)}
        </Tile>
      )}
      <Tile label="Training loss" color="var(--ty-train)">
        {told(result.trainLoss, figure)}
      </Tile>
      <Tile label="Parameters">{count(result.parameters)}</Tile>
      <Tile label="Time taken">{duration(result.seconds)}</Tile>
    </>
  );
}
