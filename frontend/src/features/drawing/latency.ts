/** How long the last answers took, in milliseconds. */
export type Latencies = readonly number[];

const KEPT = 200;

export function withLatency(kept: Latencies, milliseconds: number): Latencies {
  return [...kept.slice(-(KEPT - 1)), milliseconds];
}

/** The time within which 95 of 100 answers came; null before the first. */
export function percentile95(kept: Latencies): number | null {
  if (kept.length === 0) return null;
  const sorted = [...kept].sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? null;
}
