import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Run } from '@/shared/api';
import { stream, useConnection, type StreamMessage } from '@/shared/stream';
import { append, fromCurves, NO_CURVES, type CurveState } from './curves';
import { artifactsKey, curvesKey, rememberRun } from './runCache';
import { isFinished } from './states';

const POLL_EVERY = 3_000;

/**
 * The curves of some runs, growing as they are measured: first what there is (decimated), then the stream
 * after the last number; while the stream is away, the same by asking.
 */
export function useLiveCurves(runs: readonly Run[]): CurveState[] {
  const queries = useQueryClient();
  const connection = useConnection();
  const results = useQueries({
    queries: runs.map(({ id }) => ({
      queryKey: curvesKey(id),
      queryFn: () => api.curves(id, 1000).then(fromCurves),
      staleTime: Infinity,
      structuralSharing: false,
    })),
  });
  const loaded = runs.filter((_, i) => results[i]?.data).map(({ id }) => id);
  const active = runs.filter((run) => !isFinished(run.state) && loaded.includes(run.id)).map(({ id }) => id);

  const watched = loaded.join(' ');
  useEffect(() => {
    const stops = watched
      .split(' ')
      .filter(Boolean)
      .map((id) =>
        stream.watch(
          `runs/${id}`,
          (message) => hear(queries, id, message),
          () => lastNumber(queries, id),
        ),
      );
    return () => stops.forEach((stop) => stop());
  }, [queries, watched]);

  const polled = connection === 'live' ? '' : active.join(' ');
  useEffect(() => {
    if (!polled) return;
    const timer = setInterval(() => polled.split(' ').forEach((id) => void ask(queries, id)), POLL_EVERY);
    return () => clearInterval(timer);
  }, [queries, polled]);

  return results.map((result) => result.data ?? NO_CURVES);
}

const lastNumber = (queries: QueryClient, id: string) =>
  queries.getQueryData<CurveState>(curvesKey(id))?.n ?? 0;

function hear(queries: QueryClient, id: string, message: StreamMessage): void {
  if (message.kind === 'run') rememberRun(queries, message.run);
  if (message.kind === 'artifact' || (message.kind === 'run' && isFinished(message.run.state)))
    void queries.invalidateQueries({ queryKey: artifactsKey(id) });
  if (message.kind === 'measurements') add(queries, id, message.measurements);
}

function add(queries: QueryClient, id: string, measurements: Parameters<typeof append>[1]): void {
  queries.setQueryData<CurveState>(curvesKey(id), (state) => state && append(state, measurements));
}

async function ask(queries: QueryClient, id: string): Promise<void> {
  try {
    const { measurements } = await api.measurements(id, lastNumber(queries, id));
    add(queries, id, measurements);
    rememberRun(queries, await api.run(id));
  } catch {
    // The server is away; the indicator in the header says so, and the next turn asks again.
  }
}
