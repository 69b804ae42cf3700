import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { api, isNotFound, type PlanDraft } from '@/shared/api';
import { artifactsKey, rememberRun, runKey, RUNS } from './runCache';

/** How a run is asked for, one or many at a time. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: runKey(id),
    queryFn: () => api.run(id),
    retry: (failures, error) => !isNotFound(error) && failures < 3,
  });

/** For whom a waiting run waits changes with the pool, of which its own stream says nothing. */
const WAITING_AGE = 10_000;

export function useRun(id: string) {
  return useQuery({
    ...runQuery(id),
    refetchInterval: ({ state }) => (state.data?.state === 'QUEUED' ? WAITING_AGE : false),
  });
}

export function useRuns(owner: 'me' | 'all') {
  return useInfiniteQuery({
    queryKey: [...RUNS, owner],
    queryFn: ({ pageParam }) => api.runs({ owner, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** No list of pages, so it stands beside those. */
const IN_HAND = ['runs in hand'] as const;

/** Runs of everybody that wait or are trained, for who organizes. */
export function useRunsInHand(limit: number) {
  return useQuery({
    queryKey: [...IN_HAND, limit],
    queryFn: () => api.runs({ owner: 'all', state: ['RUNNING', 'QUEUED', 'PAUSED'], limit }),
    refetchInterval: 5_000,
  });
}

/** More lines than these nobody tells apart, and each is watched on the stream. */
const MOST_RUNNING = 60;

/** For organizers: what trains now in a workshop, whoever handed it in. */
export function useRunningRuns(workshop: string) {
  return useQuery({
    queryKey: ['running', workshop],
    queryFn: () => api.runs({ owner: 'all', state: 'RUNNING', limit: 200 }),
    select: ({ runs }) => runs.filter((run) => run.workshop?.id === workshop).slice(0, MOST_RUNNING),
    refetchInterval: 5_000,
  });
}

export function useArtifacts(id: string) {
  return useQuery({ queryKey: artifactsKey(id), queryFn: () => api.artifacts(id) });
}

/** The artifacts of several runs, each `undefined` until it is here. */
export function useArtifactsOfAll(ids: readonly string[]) {
  return useQueries({
    queries: ids.map((id) => ({ queryKey: artifactsKey(id), queryFn: () => api.artifacts(id) })),
  }).map(({ data }) => data);
}

/** Submits a plan. A repeated click or a lost answer makes no second run: the key stays until one is accepted. */
export function useSubmitRun() {
  const queries = useQueryClient();
  const key = useRef<{ plan: string; word: string }>(null);
  return useMutation({
    mutationFn: (run: { plan: PlanDraft; title?: string | undefined; label?: string | undefined }) => {
      const text = JSON.stringify(run);
      if (key.current?.plan !== text) key.current = { plan: text, word: randomWord() };
      return api.submitRun(run, key.current.word);
    },
    onSuccess: (run) => {
      key.current = null;
      rememberRun(queries, run);
    },
  });
}

/** `crypto.randomUUID` exists only on https and localhost; a workshop's laptop may be reached by plain http. */
function randomWord(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function useStopRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.stopRun(id),
    onSuccess: (run) => {
      rememberRun(queries, run);
      return queries.invalidateQueries({ queryKey: IN_HAND });
    },
  });
}

/** Pauses a run, or lets a paused one go on. */
export function usePauseRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (pause: boolean) => (pause ? api.pauseRun(id) : api.continueRun(id)),
    onSuccess: (run) => rememberRun(queries, run),
  });
}

export function useDeleteRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.deleteRun,
    onSuccess: () => queries.invalidateQueries({ queryKey: RUNS }),
  });
}
