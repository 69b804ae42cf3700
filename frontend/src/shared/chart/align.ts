import type { XY } from './decimate';

/** uPlot's form: one ascending x for all lines, and per line a value or `null` where it has none. */
export interface Aligned {
  x: number[];
  lines: (number | null)[][];
}

/**
 * Brings lines with different x together. What can't be drawn as a height (NaN, ±Infinity, and on a
 * logarithmic axis 0 and below) becomes `null` here and is marked separately by `oddities`.
 */
export function align(lines: readonly XY[], logarithmic: boolean): Aligned {
  const x = [...new Set(lines.flatMap((line) => line.x))].sort((a, b) => a - b);
  const place = new Map(x.map((value, index) => [value, index]));
  return {
    x,
    lines: lines.map((line) => {
      const heights = new Array<number | null>(x.length).fill(null);
      line.x.forEach((at, i) => {
        const value = line.y[i] ?? NaN;
        const drawable = Number.isFinite(value) && (!logarithmic || value > 0);
        heights[place.get(at) ?? 0] = drawable ? value : null;
      });
      return heights;
    }),
  };
}

/** The points that are not finite numbers, each with the word to write beside its mark. */
export function oddities(line: XY): { x: number; word: string }[] {
  return line.x.flatMap((x, i) => {
    const value = line.y[i] ?? NaN;
    if (Number.isFinite(value)) return [];
    return [{ x, word: Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞' }];
  });
}
