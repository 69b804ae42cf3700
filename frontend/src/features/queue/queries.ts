import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api';

const QUEUE = ['queue'] as const;

/** The line as it is now; predicted starts change by themselves, so it is asked again and again. */
export function useQueue() {
  return useQuery({ queryKey: QUEUE, queryFn: api.queue, refetchInterval: 3_000 });
}

/** Moves a waiting run up, or sends a running one back. */
export function useSteerRun(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ up, reason }: { up: boolean; reason: string }) =>
      up ? api.moveUp(id, reason) : api.requeue(id, reason),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: QUEUE }),
        queries.invalidateQueries({ queryKey: ['runs'] }),
      ]),
  });
}
