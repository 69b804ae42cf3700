import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Run } from '@/shared/api';

export interface RunsPage {
  runs: Run[];
  next: string | null;
}

export const runKey = (id: string) => ['run', id] as const;
export const curvesKey = (id: string) => ['curves', id] as const;
export const artifactsKey = (id: string) => ['artifacts', id] as const;
export const RUNS = ['runs'] as const;

/** Puts what the server just said about a run wherever that run is shown. */
export function rememberRun(queries: QueryClient, run: Run): void {
  queries.setQueryData(runKey(run.id), run);
  let known = false;
  queries.setQueriesData<InfiniteData<RunsPage>>({ queryKey: RUNS }, (data) => {
    if (!data) return data;
    return {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        runs: page.runs.map((one) => {
          if (one.id !== run.id) return one;
          known = true;
          return run;
        }),
      })),
    };
  });
  if (!known) void queries.invalidateQueries({ queryKey: RUNS });
}
