import { useEffect, useState } from 'react';
import { sentence } from '@/shared/api';

/** Work that takes a while: it ends early when `signal` says so, and reports the share that is done. */
export type Work<T> = (watch: { signal: AbortSignal; report: (share: number) => void }) => Promise<T>;

export interface Computation<T> {
  value: T | null;
  /** 0 to 1. */
  progress: number;
  problem: string | null;
}

const PENDING = { value: null, progress: 0, problem: null };

/**
 * Works anew whenever `work` changes, and gives up the work before.
 *
 * @param work the same function as long as its result would be the same; null if there is nothing to do yet
 */
export function useComputation<T>(work: Work<T> | null): Computation<T> {
  const [state, setState] = useState<{ of: Work<T> | null } & Computation<T>>({ of: null, ...PENDING });
  useEffect(() => {
    if (!work) return;
    const gone = new AbortController();
    const say = (news: Partial<Computation<T>>) => {
      if (!gone.signal.aborted) setState({ of: work, ...PENDING, ...news });
    };
    work({ signal: gone.signal, report: (progress) => say({ progress }) }).then(
      (value) => say({ value, progress: 1 }),
      (error: unknown) => say({ problem: sentence(error) }),
    );
    return () => gone.abort();
  }, [work]);
  return state.of === work ? state : PENDING;
}
