import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Pool } from '@/shared/api';
import { useConnection, useTopic } from '@/shared/stream';

const POOL = ['pool'] as const;

/** The pool as it is now: by the stream, and by asking while the stream is away. */
export function usePool() {
  const queries = useQueryClient();
  const connection = useConnection();
  useTopic('pool', (message) => {
    if (message.kind === 'pool') queries.setQueryData<Pool>(POOL, message.pool);
  });
  return useQuery({
    queryKey: POOL,
    queryFn: api.pool,
    refetchInterval: connection === 'live' ? false : 5_000,
  });
}

/** Every label that some worker has, in order. */
export function useLabels(): string[] {
  const workers = usePool().data?.workers ?? [];
  return [...new Set(workers.flatMap(({ labels }) => labels))].sort();
}
