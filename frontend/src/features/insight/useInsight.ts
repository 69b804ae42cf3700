import { keepPreviousData, queryOptions, usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';
import type { Insight } from './types';

/** An epoch's insights. They never change, so they are fetched once. */
const insightQuery = (runId: string, epoch: number) =>
  queryOptions({
    queryKey: ['insight', runId, epoch],
    queryFn: ({ signal }) => api.artifactJson<Insight>(runId, `insights/epoch-${epoch}.json`, signal),
    staleTime: Infinity,
  });

/**
 * The epoch before stays until this one is here.
 *
 * @param next fetched ahead, so that a playing time-lapse does not wait
 */
export function useInsight(runId: string, epoch: number, next: number) {
  usePrefetchQuery(insightQuery(runId, next));
  return useQuery({ ...insightQuery(runId, epoch), placeholderData: keepPreviousData });
}
