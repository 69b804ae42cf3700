import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Operations } from '@/shared/api';

const OPERATIONS = ['operations'] as const;
const LIVE = 3_000;

/** A server that has not answered for so long is not shown any more. */
const FORGOTTEN = 60_000;

export function useOperations() {
  return useQuery({
    queryKey: OPERATIONS,
    queryFn: async ({ client }) => {
      const told = await api.operations();
      return keepServers(client.getQueryData<Kept>(OPERATIONS) ?? {}, told, Date.now());
    },
    refetchInterval: LIVE,
  });
}

/** Several servers answer in turn: the last word of each is kept, by its name. */
export type Kept = Readonly<Record<string, { at: number; operations: Operations }>>;

/** What was told before, with this in it and without those who fell silent. */
export function keepServers(before: Kept, told: Operations, now: number): Kept {
  const heard = Object.entries(before).filter(([, { at }]) => now - at < FORGOTTEN);
  return { ...Object.fromEntries(heard), [told.server.name]: { at: now, operations: told } };
}

export function useStorage() {
  return useQuery({ queryKey: [...OPERATIONS, 'storage'], queryFn: api.storage, refetchInterval: 30_000 });
}

const PAGE = 30;

export function useAudit(search: string) {
  return useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) => api.audit({ limit: PAGE, cursor: pageParam, ...(search && { search }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}
