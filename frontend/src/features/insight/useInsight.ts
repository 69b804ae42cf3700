import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api';
import type { Insight } from './types';

/** An epoch's insights. They never change, so they are fetched once; the epoch before stays until they are here. */
export function useInsight(runId: string, epoch: number) {
  return useQuery({
    queryKey: ['insight', runId, epoch],
    queryFn: ({ signal }) => api.artifactJson<Insight>(runId, `insights/epoch-${epoch}.json`, signal),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}
