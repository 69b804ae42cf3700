import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type BoardName } from '@/shared/api';

const CHALLENGES = ['challenges'] as const;
const boardKey = (id: string) => ['board', id] as const;
const entriesKey = (id: string) => ['entries', id] as const;
const NAME = ['board-name'] as const;

/** A board is read anew at most once a second by the server; people need no more than this. */
const LIVE = 3_000;

export function useChallenges() {
  return useQuery({ queryKey: CHALLENGES, queryFn: api.challenges, refetchInterval: 15_000 });
}

/** @param live whether it can still change */
export function useBoard(challenge: string, live: boolean) {
  return useQuery({
    queryKey: boardKey(challenge),
    queryFn: () => api.board(challenge),
    refetchInterval: live && LIVE,
  });
}

export function useEntries(challenge: string, live: boolean) {
  return useQuery({
    queryKey: entriesKey(challenge),
    queryFn: () => api.entries(challenge),
    refetchInterval: live && 2 * LIVE,
  });
}

function useChanged() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: CHALLENGES });
}

export function useOpenChallenge() {
  const changed = useChanged();
  return useMutation({ mutationFn: api.openChallenge, onSuccess: changed });
}

export function useCloseChallenge() {
  const changed = useChanged();
  return useMutation({ mutationFn: api.closeChallenge, onSuccess: changed });
}

export function useEnterRun(challenge: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (run: string) => api.enterRun(challenge, run),
    onSuccess: ({ entries }) => queries.setQueryData(entriesKey(challenge), entries),
  });
}

export function useBoardName() {
  return useQuery({ queryKey: NAME, queryFn: api.boardName });
}

export function useChooseName() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.chooseBoardName,
    onSuccess: async (name) => {
      queries.setQueryData<BoardName>(NAME, name);
      await queries.invalidateQueries({ queryKey: ['board'] });
    },
  });
}
