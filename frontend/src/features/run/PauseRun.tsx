import { Button, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { type Run, sentence } from '@/shared/api';
import { usePauseRun } from './queries';

/** Pauses a run that waits or trains, and lets a paused one go on. */
export function PauseRun({ run }: { run: Run }) {
  const change = usePauseRun(run.id);
  const paused = run.state === 'PAUSED';
  const asked = change.isSuccess && change.variables && run.state === 'RUNNING';
  return (
    <Tooltip label={change.error ? sentence(change.error) : paused ? GOES_ON : WAITS} multiline maw={280}>
      <Button
        variant="light"
        color={change.error ? 'red' : 'blue'}
        leftSection={paused ? <IconPlayerPlay size={17} /> : <IconPlayerPause size={17} />}
        loading={change.isPending}
        onClick={() => change.mutate(!paused && !asked)}
      >
        {paused ? 'Continue' : asked ? 'Pausing… keep training' : 'Pause'}
      </Button>
    </Tooltip>
  );
}

const WAITS = 'Saves where it is after the step that it is in, and leaves the worker to others.';
const GOES_ON = 'Waits for a worker and goes on from where it was saved, with the same curve.';
