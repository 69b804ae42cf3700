import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type DryRun } from '@/shared/api';

const DRY_RUNS = ['dry-runs'] as const;

/** Whether anything of it still changes. */
export const isLive = ({ state, botsLeft }: DryRun) => state === 'RUNNING' || botsLeft;

export function useDryRuns() {
  return useQuery({
    queryKey: DRY_RUNS,
    queryFn: api.dryRuns,
    refetchInterval: ({ state }) => (state.data?.some(isLive) ? 1_000 : 15_000),
  });
}

export function useStartDryRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.startDryRun,
    onSuccess: () => queries.invalidateQueries({ queryKey: DRY_RUNS }),
  });
}

/** Stops one that goes on, forgets one that is over. */
export function useEndDryRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.endDryRun(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: DRY_RUNS }),
  });
}
