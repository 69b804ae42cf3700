import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  api,
  type Character,
  type CharacterQuery,
  type CharacterState,
  type Collection,
  type FreezeDraft,
} from '@/shared/api';
import { useTopic } from '@/shared/stream';

const COLLECTIONS = ['collections'] as const;
const mineKey = (collection: string) => ['own-characters', collection] as const;
const reviewKey = (collection: string) => ['characters', collection] as const;

/** Where the stream is away. */
const SLOWLY = 30_000;
const PAGE = 60;

/** What the class draws, as it is drawn: the server tells of changes at most every two seconds. */
export function useCollections() {
  const queries = useQueryClient();
  useTopic('workshop', ({ kind }) => {
    if (kind !== 'characters' && kind !== 'missed') return;
    void queries.invalidateQueries({ queryKey: COLLECTIONS });
    void queries.invalidateQueries({ queryKey: ['datasets'] });
  });
  return useQuery({ queryKey: COLLECTIONS, queryFn: api.collections, refetchInterval: SLOWLY });
}

/** Puts one collection in the place of what was known of it. */
function useKnow() {
  const queries = useQueryClient();
  return (now: Collection) =>
    queries.setQueryData<Collection[]>(COLLECTIONS, (before) =>
      before?.map((one) => (one.id === now.id ? now : one)),
    );
}

export function useOpenCollection() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.openCollection,
    onSuccess: () => queries.invalidateQueries({ queryKey: COLLECTIONS }),
  });
}

export function useSetOpen(collection: string) {
  const know = useKnow();
  return useMutation({
    mutationFn: (open: boolean) => api.setCollectionOpen(collection, open),
    onSuccess: know,
  });
}

export function useConsent(collection: string) {
  const know = useKnow();
  return useMutation({ mutationFn: () => api.consent(collection), onSuccess: know });
}

export function useWithdraw(collection: string) {
  const queries = useQueryClient();
  const know = useKnow();
  return useMutation({
    mutationFn: () => api.withdrawConsent(collection),
    onSuccess: (now) => {
      know(now);
      queries.setQueryData<Character[]>(mineKey(collection), []);
    },
  });
}

export function useOwnCharacters(collection: string) {
  return useQuery({ queryKey: mineKey(collection), queryFn: () => api.ownCharacters(collection) });
}

/** Sends a drawing and counts it at once, so that the next label stands there without waiting. */
export function useDraw(collection: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ label, png }: { label: string; png: Blob }) => api.drawCharacter(collection, label, png),
    onSuccess: (drawn) => {
      queries.setQueryData<Character[]>(mineKey(collection), (before) => [...(before ?? []), drawn]);
      count(queries, collection, drawn.label, 1);
    },
  });
}

export function useErase(collection: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Character) => api.eraseCharacter(id),
    onSuccess: (_, { id, label, state }) => {
      queries.setQueryData<Character[]>(mineKey(collection), (before) =>
        before?.filter((one) => one.id !== id),
      );
      if (state !== 'rejected') count(queries, collection, label, -1);
    },
  });
}

function count(queries: ReturnType<typeof useQueryClient>, collection: string, label: string, more: number) {
  queries.setQueryData<Collection[]>(COLLECTIONS, (before) =>
    before?.map((one) =>
      one.id !== collection
        ? one
        : {
            ...one,
            labels: one.labels.map((each) =>
              each.label === label ? { ...each, mine: each.mine + more } : each,
            ),
          },
    ),
  );
}

export function useCharacters(collection: string, query: CharacterQuery) {
  return useInfiniteQuery({
    queryKey: [...reviewKey(collection), query],
    queryFn: ({ pageParam }) => api.characters(collection, { ...query, limit: PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

type Pages = { pages: { characters: Character[]; next: string | null }[]; pageParams: unknown[] };

/** Decided drawings stay where they are, so that nothing jumps under the keys. */
export function useReview(collection: string) {
  const queries = useQueryClient();
  const know = useKnow();
  return useMutation({
    mutationFn: ({ ids, state }: { ids: string[]; state: CharacterState }) =>
      api.reviewCharacters(collection, ids, state),
    onMutate: ({ ids, state }) => {
      const decided = new Set(ids);
      queries.setQueriesData<Pages>(
        { queryKey: reviewKey(collection) },
        (before) =>
          before && {
            ...before,
            pages: before.pages.map((page) => ({
              ...page,
              characters: page.characters.map((one) => (decided.has(one.id) ? { ...one, state } : one)),
            })),
          },
      );
    },
    onSuccess: know,
    onError: () => queries.invalidateQueries({ queryKey: reviewKey(collection) }),
  });
}

export function useFreeze(collection: string) {
  const queries = useQueryClient();
  const know = useKnow();
  return useMutation({
    mutationFn: (draft: FreezeDraft) => api.freezeCollection(collection, draft),
    onSuccess: (now) => {
      know(now);
      return queries.invalidateQueries({ queryKey: ['datasets'] });
    },
  });
}
