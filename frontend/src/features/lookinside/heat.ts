import type { Picture } from './picture';

type Colour = readonly [red: number, green: number, blue: number];

/** Over an image of any brightness, in light and dark; apart for every kind of colour vision. */
const POSITIVE: Colour = [64, 156, 255];
const NEGATIVE: Colour = [255, 140, 26];
const NOT_FINITE: Colour = [226, 32, 140];

/** So much of the image is hidden where the heat is full. */
const STRONGEST = 0.85;

/**
 * An image in gray with heat over it: blue above zero, orange below.
 *
 * @param heat H×W, or null for the image alone
 * @param reach the distance from zero at which the colour is full
 * @return RGBA, H×W
 */
export function overlay(
  { channels, height, width, values }: Picture,
  heat: Float32Array | null,
  reach: number,
): Uint8ClampedArray<ArrayBuffer> {
  const size = height * width;
  const bytes = new Uint8ClampedArray(4 * size);
  for (let i = 0; i < size; i++) {
    const at = (channel: number) => values[channel * size + i] as number;
    const shown: Colour = heat || channels < 3 ? gray(channels, at) : [at(0), at(1), at(2)];
    const share = heat ? (heat[i] as number) / reach : 0;
    const hue = Number.isNaN(share) ? NOT_FINITE : share < 0 ? NEGATIVE : POSITIVE;
    const part = STRONGEST * (Number.isNaN(share) ? 1 : Math.min(1, Math.abs(share)));
    for (let c = 0; c < 3; c++)
      bytes[4 * i + c] = (shown[c] as number) * (1 - part) + (hue[c] as number) * part;
    bytes[4 * i + 3] = 255;
  }
  return bytes;
}

function gray(channels: number, at: (channel: number) => number): Colour {
  const light = channels < 3 ? at(0) : 0.299 * at(0) + 0.587 * at(1) + 0.114 * at(2);
  return [light, light, light];
}

/** The same colours as a bar, from `-reach` or 0 to `reach`, on middle gray. */
export const keyOf = (signed: boolean) =>
  `linear-gradient(to right, ${signed ? `${rgba(NEGATIVE, STRONGEST)}, ` : ''}${rgba(POSITIVE, 0)}, ${rgba(POSITIVE, STRONGEST)}), #777`;

const rgba = (colour: Colour, alpha: number) => `rgb(${colour.join(' ')} / ${alpha})`;
