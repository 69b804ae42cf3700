const FIRST = 500;
const LONGEST = 8_000;

/** Milliseconds before the given attempt (1, 2, …): doubling, at most 8 s, with a fifth of chance in it. */
export function delayBefore(attempt: number, chance = Math.random()): number {
  const full = Math.min(LONGEST, FIRST * 2 ** (attempt - 1));
  return Math.round(full * (0.8 + 0.4 * chance));
}
