import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Arena } from '@/shared/api';

const ARENA = ['arena'] as const;

/** Drawings come every few seconds; the server reads the arena at most once a second. */
const LIVE = 2_000;

export function useArena() {
  return useQuery({ queryKey: ARENA, queryFn: api.arena, refetchInterval: LIVE });
}

function useChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ARENA });
}

export function useShowDrawing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.showDrawing,
    onSuccess: (newest) => {
      queries.setQueryData<Arena>(ARENA, (before) => before && { ...before, newest });
      return queries.invalidateQueries({ queryKey: ARENA });
    },
  });
}

export function useJoinArena() {
  const changed = useChanged();
  return useMutation({ mutationFn: api.joinArena, onSuccess: changed });
}

export function useLeaveArena() {
  const changed = useChanged();
  return useMutation({ mutationFn: api.leaveArena, onSuccess: changed });
}

export function useEraseDrawing() {
  const changed = useChanged();
  return useMutation({ mutationFn: api.eraseDrawing, onSuccess: changed });
}
