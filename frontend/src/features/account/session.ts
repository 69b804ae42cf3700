import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Me } from '@/shared/api';

export const ME = ['me'] as const;

/** Who is signed in; asked once, then kept by what sign-in and sign-out answer. */
export function useMe() {
  return useQuery({ queryKey: ME, queryFn: ({ signal }) => api.me(signal), staleTime: Infinity, retry: 3 });
}

/** Whether one organizes the workshop that one is in; administrators organize every one. */
export function useOrganizes(): boolean {
  const role = useMe().data?.account?.role;
  return role === 'organizer' || role === 'administrator';
}

/** To be called when one went into another workshop: nothing that is known still holds. */
export function useAfterMoving() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** A way to sign in: `ask` answers who one is then. */
export function useEnter<T>(ask: (form: T) => Promise<Me>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (me) => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== ME[0] });
      queries.setQueryData(ME, me);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: api.signOut,
    onSuccess: async () => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== ME[0] });
      await queries.invalidateQueries({ queryKey: ME });
    },
  });
}
