import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Connection, Listener } from './messages';
import { stream } from './stream.instance';

/** Whether the stream is open, for indicators and for polling while it is not. */
export function useConnection(): Connection {
  return useSyncExternalStore(stream.onConnection, () => stream.connection);
}

/** Listens to a topic while the component is shown; `null` watches nothing. */
export function useTopic(topic: string | null, listener: Listener): void {
  const latest = useEffectEvent(listener);
  useEffect(() => {
    if (!topic) return;
    return stream.watch(topic, (message) => latest(message));
  }, [topic]);
}
