/** What one node says about one image: channels × height × width, row by row; a vector is n × 1 × 1. */
export interface Volume {
  channels: number;
  height: number;
  width: number;
  values: ArrayLike<number>;
}

/** The smallest and largest finite value, and how many values are not finite at all. */
export interface Range {
  min: number;
  max: number;
  notFinite: number;
}

/** @param shape `[n]` or `[C,H,W]`; `[C,D,H,W]` is shown as C·D maps. */
export function volumeOf(shape: number[], values: ArrayLike<number>): Volume {
  if (shape.length < 3) return { channels: product(shape), height: 1, width: 1, values };
  const height = shape[shape.length - 2] ?? 1;
  const width = shape[shape.length - 1] ?? 1;
  return { channels: product(shape.slice(0, -2)), height, width, values };
}

export function rangeOf(values: ArrayLike<number>): Range {
  let min = Infinity;
  let max = -Infinity;
  let notFinite = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value)) notFinite++;
    else {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min > max ? { min: 0, max: 0, notFinite } : { min, max, notFinite };
}

/** The distance from zero at which a colour is full: the same on both sides, so that zero stays neutral. */
export function reachOf({ min, max }: { min: number; max: number }): number {
  return Math.max(Math.abs(min), Math.abs(max)) || 1;
}

function product(numbers: number[]): number {
  return numbers.reduce((all, one) => all * one, 1);
}
