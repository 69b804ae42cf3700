import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, isNotFound, type Rank, type RosterQuery, type WorkshopDraft } from '@/shared/api';

const WORKSHOPS = ['workshops'] as const;
const workshopKey = (id: string) => ['workshop', id] as const;
const rosterKey = (id: string) => ['roster', id] as const;

export function useWorkshops() {
  return useQuery({ queryKey: WORKSHOPS, queryFn: api.workshops });
}

/** @param id empty to ask for none */
export function useWorkshop(id: string) {
  return useQuery({
    queryKey: workshopKey(id),
    queryFn: () => api.workshop(id),
    enabled: id !== '',
    retry: (failures, error) => !isNotFound(error) && failures < 3,
  });
}

/** What a join code leads to; a wrong code is wrong at once. */
export function useDoor(code: string) {
  return useQuery({ queryKey: ['door', code], queryFn: () => api.door(code), retry: false });
}

/** @param moved everything that is known is asked again then */
export function useJoinWorkshop(moved: () => Promise<void>) {
  return useMutation({ mutationFn: api.joinWorkshop, onSuccess: moved });
}

/** @param moved as for joining */
export function useEnterWorkshop(moved: () => Promise<void>) {
  return useMutation({ mutationFn: api.enterWorkshop, onSuccess: moved });
}

export function useMakeWorkshop() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.makeWorkshop,
    onSuccess: () => queries.invalidateQueries({ queryKey: WORKSHOPS }),
  });
}

export function useChangeWorkshop(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: WorkshopDraft) => api.changeWorkshop(id, draft),
    onSuccess: (workshop) => {
      queries.setQueryData(workshopKey(id), workshop);
      return queries.invalidateQueries({ queryKey: WORKSHOPS });
    },
  });
}

export function useRenewJoinCode(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.renewJoinCode(id),
    onSuccess: (workshop) => queries.setQueryData(workshopKey(id), workshop),
  });
}

const PAGE = 50;

export function useRoster(id: string, query: RosterQuery) {
  return useInfiniteQuery({
    queryKey: [...rosterKey(id), query],
    queryFn: ({ pageParam }) => api.roster(id, { ...query, limit: PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

function useRosterChange<T, R>(id: string, change: (what: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: rosterKey(id) }),
  });
}

export const usePlacePerson = (id: string) =>
  useRosterChange(id, ({ person, role }: { person: string; role: Rank }) =>
    api.placePerson(id, person, role),
  );

export const useRemovePerson = (id: string) =>
  useRosterChange(id, (person: string) => api.removePerson(id, person));

export const useResetPassword = (id: string) =>
  useMutation({ mutationFn: (person: string) => api.resetPassword(id, person) });

export const useImportPeople = (id: string) =>
  useRosterChange(id, (text: string) => api.importPeople(id, new Blob([text], { type: 'text/csv' })));
