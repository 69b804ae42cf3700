import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ME } from '@/features/account';
import { useConnection } from '@/shared/stream';

const ASK_EVERY = 5_000;
/** What the stream only says when it changes; after an absence it is asked once. Curves catch up by number. */
const STALE_AFTER_ABSENCE = new Set(['runs', 'run', 'artifacts', 'pool', 'room', 'room-hands']);

/** While the line is away: is the session still good? Once it is back: what was missed? */
export function useReconnection(): void {
  const queries = useQueryClient();
  const connection = useConnection();
  const wasAway = useRef(false);
  useEffect(() => {
    if (connection === 'reconnecting') {
      wasAway.current = true;
      const timer = setInterval(() => void queries.invalidateQueries({ queryKey: ME }), ASK_EVERY);
      return () => clearInterval(timer);
    }
    if (connection === 'live' && wasAway.current) {
      wasAway.current = false;
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => STALE_AFTER_ABSENCE.has(String(queryKey[0])),
      });
    }
    return undefined;
  }, [connection, queries]);
}
