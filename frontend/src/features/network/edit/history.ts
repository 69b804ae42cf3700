/** What was, what is, and what was taken back. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the last change was about: changes of one thing in a row, as while typing, are one step. */
  about: string | null;
}

const LONGEST = 200;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], about: null });

export function changed<T>(history: History<T>, present: T, about: string | null = null): History<T> {
  if (about !== null && about === history.about) return { ...history, present, future: [] };
  return { past: [...history.past, history.present].slice(-LONGEST), present, future: [], about };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, about: null };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], about: null };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, about: null };
  return { past: [...past, present], present: next, future: rest, about: null };
}
