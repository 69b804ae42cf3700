import type { Quantity } from './quantities';

/** From a value to −1 … 1 for the palette; NaN and infinities stay NaN, which has a colour of its own. */
export interface ColourScale {
  readonly share: (value: number) => number;
  /** The ends of the legend, in the quantity's own unit. */
  readonly from: number;
  readonly to: number;
}

/** One scale for everything that is shown beside each other, so that equal colours are equal numbers. */
export function scaleFor({ scale }: Quantity, values: readonly number[]): ColourScale {
  const finite = values.filter(Number.isFinite);
  if (scale === 'share') return { share: (value) => numberOr(value), from: 0, to: 1 };
  if (scale === 'signed') {
    const reach = Math.max(1e-12, ...finite.map(Math.abs));
    return { share: (value) => numberOr(value / reach), from: -reach, to: reach };
  }
  const positive = finite.filter((value) => value > 0);
  const from = 10 ** Math.floor(Math.log10(positive.length ? Math.min(...positive) : 1) + 1e-9);
  const top = 10 ** Math.ceil(Math.log10(positive.length ? Math.max(...positive) : 10) - 1e-9);
  const to = Math.max(top, from * 10);
  const decades = Math.log10(to / from);
  return {
    share: (value) => (value <= 0 ? 0 : numberOr(0.06 + (0.94 * Math.log10(value / from)) / decades)),
    from,
    to,
  };
}

const numberOr = (share: number) => (Number.isFinite(share) ? share : NaN);
