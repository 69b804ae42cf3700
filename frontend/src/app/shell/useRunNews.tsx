import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { isFinished, lookOf, rememberRun } from '@/features/run';
import type { Run, RunState } from '@/shared/api';
import { useTopic } from '@/shared/stream';
import { useRunName } from '../names';

/** Keeps every list of my runs true, and says when one of them ends while I look at something else. */
export function useRunNews(): void {
  const queries = useQueryClient();
  const nameOf = useRunName();
  const { pathname } = useLocation();
  const before = useRef(new Map<string, RunState>());

  useTopic('runs', (message) => {
    if (message.kind !== 'run') return;
    const { run } = message;
    const last = before.current.get(run.id);
    before.current.set(run.id, run.state);
    rememberRun(queries, run);
    // A sweep's page tells of its many runs by itself.
    const watching = pathname === `/runs/${run.id}` || pathname.startsWith('/sweeps/');
    if (last && !isFinished(last) && isFinished(run.state) && !watching) tell(run, nameOf(run));
  });
}

function tell(run: Run, name: string): void {
  const { word, color } = lookOf(run.state);
  notifications.show({
    color,
    title: `${word}: ${name}`,
    message: (
      <>
        {run.reason}{' '}
        <Anchor component={Link} to={`/runs/${run.id}`} size="sm">
          Look at it
        </Anchor>
      </>
    ),
  });
}
