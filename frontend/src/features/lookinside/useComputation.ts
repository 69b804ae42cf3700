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
 * @param about as long as this stays the same, the value before is shown until the next one is there: the same
 *   question to the model of another epoch
 */
export function useComputation<T>(work: Work<T> | null, about: unknown = work): Computation<T> {
  const [state, setState] = useState<{ of: Work<T> | null; about: unknown } & Computation<T>>({
    of: null,
    about: null,
    ...PENDING,
  });
  useEffect(() => {
    if (!work) return;
    const gone = new AbortController();
    const say = (news: Partial<Computation<T>>) => {
      if (gone.signal.aborted) return;
      setState((before) => ({
        of: work,
        about,
        ...PENDING,
        value: before.about === about ? before.value : null,
        ...news,
      }));
    };
    work({ signal: gone.signal, report: (progress) => say({ progress }) }).then(
      (value) => say({ value, progress: 1 }),
      (error: unknown) => say({ value: null, problem: sentence(error) }),
    );
    return () => gone.abort();
  }, [work, about]);
  if (state.of === work) return state;
  return work && state.about === about ? { ...PENDING, value: state.value } : PENDING;
}
