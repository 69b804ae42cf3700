export type Scheme = 'light' | 'dark';
type Colour = readonly [red: number, green: number, blue: number];

/** From zero outwards. Blue and orange stay apart for every kind of colour vision. */
const STOPS: Record<Scheme, { positive: Colour[]; negative: Colour[] }> = {
  light: {
    positive: [
      [243, 242, 238],
      [137, 184, 226],
      [43, 119, 196],
      [8, 52, 110],
    ],
    negative: [
      [243, 242, 238],
      [243, 187, 124],
      [214, 113, 20],
      [115, 49, 0],
    ],
  },
  dark: {
    positive: [
      [27, 35, 33],
      [28, 80, 138],
      [70, 150, 232],
      [206, 230, 255],
    ],
    negative: [
      [27, 35, 33],
      [120, 66, 14],
      [226, 139, 36],
      [255, 227, 184],
    ],
  },
};

/** A colour that no finite value has. */
export const NOT_FINITE: Colour = [226, 32, 140];

const STEPS = 255;

/** @param share -1 (as negative as it gets) to 1; beyond that the colour stays full; NaN is shown as NaN. */
export function colour(share: number, scheme: Scheme): Colour {
  if (Number.isNaN(share)) return NOT_FINITE;
  const stops = share < 0 ? STOPS[scheme].negative : STOPS[scheme].positive;
  const place = Math.min(1, Math.abs(share)) * (stops.length - 1);
  const left = Math.min(stops.length - 2, Math.floor(place));
  const part = place - left;
  const mix = (a: number, b: number) => Math.round(a + (b - a) * part);
  const [from, to] = [stops[left] as Colour, stops[left + 1] as Colour];
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

export function css(share: number, scheme: Scheme): string {
  return `rgb(${colour(share, scheme).join(' ')})`;
}

/** A CSS gradient over the shares `from` to `to`, with the same colours as the maps. */
export function gradient(from: number, to: number, scheme: Scheme): string {
  const stops = Array.from({ length: 17 }, (_, i) => css(from + ((to - from) * i) / 16, scheme));
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

/**
 * The colour of every value as RGBA bytes: what a canvas takes.
 *
 * @param reach the distance from zero at which the colour is full
 */
export function coloured(
  values: ArrayLike<number>,
  reach: number,
  scheme: Scheme,
): Uint8ClampedArray<ArrayBuffer> {
  const table = tableOf(scheme);
  const bytes = new Uint8ClampedArray(values.length * 4);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const [red, green, blue] = Number.isFinite(value)
      ? (table[Math.round(Math.max(-1, Math.min(1, value / reach)) * STEPS) + STEPS] as Colour)
      : NOT_FINITE;
    bytes[4 * i] = red;
    bytes[4 * i + 1] = green;
    bytes[4 * i + 2] = blue;
    bytes[4 * i + 3] = 255;
  }
  return bytes;
}

const tables = new Map<Scheme, Colour[]>();

function tableOf(scheme: Scheme): Colour[] {
  let table = tables.get(scheme);
  if (!table) {
    table = Array.from({ length: 2 * STEPS + 1 }, (_, i) => colour((i - STEPS) / STEPS, scheme));
    tables.set(scheme, table);
  }
  return table;
}
