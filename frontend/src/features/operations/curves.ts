import type { ChartLine } from '@/shared/chart';
import type { OperationsPoint } from '@/shared/api';

export type Dial = Exclude<keyof OperationsPoint, 'at'>;

/** A dial's values over minutes before the newest; what nobody looked at is left out. */
export function curveOf(
  history: readonly OperationsPoint[],
  dial: Dial,
  look: Pick<ChartLine, 'label' | 'color'>,
  unit = 1,
): ChartLine {
  const newest = Math.max(...history.map(({ at }) => Date.parse(at)));
  const seen = history.flatMap((point) => {
    const value = point[dial];
    return value === null ? [] : [{ x: (Date.parse(point.at) - newest) / 60_000, y: value / unit }];
  });
  return { key: dial, ...look, x: seen.map(({ x }) => x), y: seen.map(({ y }) => y) };
}
