import { blank, type Box, type Gray } from './gray';

/**
 * A part of a picture at another size. Each new pixel is the mean of the area that it covers, so that thin
 * strokes turn gray instead of vanishing; enlarging is linear between neighbours.
 */
export function resample(source: Gray, from: Box, width: number, height: number): Gray {
  const across = weights(from.left, from.width, source.width, width);
  const down = weights(from.top, from.height, source.height, height);
  const narrowed = blank(width, source.height);
  const last = down[height - 1];
  const end = last ? last.start + last.shares.length : 0;
  for (let y = down[0]?.start ?? 0; y < end; y++) {
    for (let x = 0; x < width; x++) {
      const { start, shares } = across[x] as Weights;
      let sum = 0;
      for (let i = 0; i < shares.length; i++) {
        sum += (shares[i] as number) * (source.values[y * source.width + start + i] as number);
      }
      narrowed.values[y * width + x] = sum;
    }
  }
  const result = blank(width, height);
  for (let y = 0; y < height; y++) {
    const { start, shares } = down[y] as Weights;
    for (let i = 0; i < shares.length; i++) {
      for (let x = 0; x < width; x++) {
        const value = (shares[i] as number) * (narrowed.values[(start + i) * width + x] as number);
        result.values[y * width + x] = (result.values[y * width + x] as number) + value;
      }
    }
  }
  return result;
}

/** Which old pixels make one new pixel, and with what shares (they add up to 1). */
interface Weights {
  start: number;
  shares: number[];
}

function weights(offset: number, length: number, limit: number, count: number): Weights[] {
  const step = length / count;
  return Array.from({ length: count }, (_, i) =>
    step >= 1
      ? covered(offset + i * step, offset + (i + 1) * step, limit)
      : between(offset + (i + 0.5) * step - 0.5, limit),
  );
}

function covered(from: number, to: number, limit: number): Weights {
  const start = Math.max(0, Math.floor(from + 1e-9));
  const end = Math.min(limit, Math.ceil(to - 1e-9));
  const shares: number[] = [];
  for (let i = start; i < end; i++) shares.push(Math.min(to, i + 1) - Math.max(from, i));
  const sum = shares.reduce((all, one) => all + one, 0);
  return { start, shares: shares.map((share) => share / sum) };
}

function between(position: number, limit: number): Weights {
  const inside = Math.max(0, Math.min(limit - 1, position));
  const start = Math.min(Math.floor(inside), Math.max(0, limit - 2));
  const part = inside - start;
  return limit === 1 ? { start: 0, shares: [1] } : { start, shares: [1 - part, part] };
}
