import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Room } from '@/shared/api';
import { useTopic } from '@/shared/stream';

const ROOM = ['room'] as const;
const HANDS = ['room-hands'] as const;
const RADAR = ['room-radar'] as const;

/** The stream says what is new; this is for what it cannot say, such as how many are here. */
const NOW_AND_THEN = 60_000;
const LIVE = 3_000;

/** @param workshop that one is in now; undefined where one is in none or it is not to be asked */
export function useRoom(workshop: string | undefined) {
  return useQuery({
    queryKey: [...ROOM, workshop],
    queryFn: api.room,
    enabled: workshop !== undefined,
    refetchInterval: NOW_AND_THEN,
  });
}

/** For organizers: the hands that wait for an answer. */
export function useHands() {
  return useQuery({ queryKey: HANDS, queryFn: api.hands, refetchInterval: NOW_AND_THEN });
}

/** For organizers: everybody, read anew every few seconds. */
export function useRadar() {
  return useQuery({ queryKey: RADAR, queryFn: api.radar, refetchInterval: LIVE });
}

/**
 * Reads again what the workshop's stream says is new. Hands are many and concern few: who neither
 * looks at them nor has raised one does not ask.
 * @param workshop as for `useRoom`
 */
export function useRoomNews(workshop: string | undefined): void {
  const queries = useQueryClient();
  const ask = (queryKey: readonly string[]) => void queries.invalidateQueries({ queryKey });
  useTopic(workshop === undefined ? null : 'workshop', ({ kind }) => {
    const waits = Boolean(queries.getQueryData<Room>([...ROOM, workshop])?.hand);
    if (kind === 'stage' || kind === 'broadcast' || kind === 'missed') ask(ROOM);
    if (kind === 'answer' && waits) ask(ROOM);
    if (kind === 'hands' || kind === 'answer' || kind === 'missed') ask(HANDS);
    if (kind === 'stage' || kind === 'hands' || kind === 'missed') ask(RADAR);
  });
}

function useRoomChange<T, R>(change: (what: T) => Promise<R>, ...also: (readonly string[])[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([ROOM, ...also].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useMoveRoom = () => useRoomChange(api.moveRoom, RADAR);
export const useLetRoomGo = () => useRoomChange(api.letRoomGo, RADAR);
export const useSayToRoom = () => useRoomChange(api.sayToRoom);
export const useTakeBack = () => useRoomChange(api.takeBack);
export const useRaiseHand = () => useRoomChange(api.raiseHand);
export const useLowerHand = () => useRoomChange(api.lowerHand);
export const useAnswerHand = () => useRoomChange(api.answerHand, HANDS, RADAR);
