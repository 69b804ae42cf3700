import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, isNotFound, type Sweep, type SweepDraft } from '@/shared/api';

const SWEEPS = ['sweeps'] as const;
const sweepKey = (id: string) => ['sweep', id] as const;
const LOOK_EVERY = 2_000;

/** Whether nothing of it will change any more. */
export const isOver = ({ states }: Sweep) =>
  !states.WAITING && !states.QUEUED && !states.RUNNING && !states.PAUSED;

export function useSweeps() {
  return useQuery({
    queryKey: SWEEPS,
    queryFn: api.sweeps,
    refetchInterval: ({ state }) => (state.data?.every(isOver) ? false : 2 * LOOK_EVERY),
  });
}

export function useSweep(id: string) {
  return useQuery({
    queryKey: sweepKey(id),
    queryFn: () => api.sweep(id),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.sweep) ? false : LOOK_EVERY),
    retry: (failures, error) => !isNotFound(error) && failures < 3,
  });
}

/** How many runs a sweep would be and roughly how long, while it is written. */
export function useSweepCheck(draft: SweepDraft) {
  const [settled] = useDebouncedValue(draft, 300);
  return useQuery({
    queryKey: ['sweep-check', settled],
    queryFn: ({ signal }) => api.checkSweep(settled, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useSubmitSweep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.submitSweep,
    onSuccess: (detail) => {
      queries.setQueryData(sweepKey(detail.sweep.id), detail);
      void queries.invalidateQueries({ queryKey: SWEEPS });
    },
  });
}

export function useStopSweep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.stopSweep(id),
    onSuccess: (detail) => queries.setQueryData(sweepKey(id), detail),
  });
}

export function useDeleteSweep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteSweep(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: SWEEPS }),
  });
}
