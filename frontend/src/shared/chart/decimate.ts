/** A line in parallel arrays, x ascending. */
export interface XY {
  x: readonly number[];
  y: readonly number[];
}

/** Index of the first element that is not below `value`; `x.length` when all are. */
export function firstAtOrAfter(x: readonly number[], value: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * At most about `4 * buckets` points of the line within [from, to] (and one neighbour on each side, so that
 * the line runs on to the frame). Each bucket keeps its first, lowest, highest and last point and its first
 * point that is not finite: no extremum and no NaN is lost.
 */
export function decimate({ x, y }: XY, from: number, to: number, buckets: number): XY {
  const start = Math.max(0, firstAtOrAfter(x, from) - 1);
  const end = Math.min(x.length, firstAtOrAfter(x, to) + 1);
  if (end - start <= 4 * buckets) return { x: x.slice(start, end), y: y.slice(start, end) };
  const kept: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const first = start + Math.floor(((end - start) * bucket) / buckets);
    const next = start + Math.floor(((end - start) * (bucket + 1)) / buckets);
    kept.push(...extremes(y, first, next));
  }
  return { x: kept.map((i) => x[i] ?? NaN), y: kept.map((i) => y[i] ?? NaN) };
}

function extremes(y: readonly number[], first: number, next: number): number[] {
  let low = -1;
  let high = -1;
  let odd = -1;
  for (let i = first; i < next; i++) {
    const value = y[i] ?? NaN;
    if (!Number.isFinite(value)) {
      if (odd < 0) odd = i;
      continue;
    }
    if (low < 0 || value < (y[low] ?? NaN)) low = i;
    if (high < 0 || value > (y[high] ?? NaN)) high = i;
  }
  const kept = new Set([first, low, high, odd, next - 1].filter((i) => i >= first));
  return [...kept].sort((a, b) => a - b);
}
