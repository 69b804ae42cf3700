import { rgbOf } from '@/shared/chart';
import { bytesOf } from '../nodeMaps';
import type { DecisionPlane } from '../types';

/** How much of the class colours a field shows; the rest is the page, so that points stand out. */
const STRENGTH = 0.62;

/**
 * The field as RGBA bytes, top row first: at each place the class colours mixed by their probabilities.
 *
 * @param page the colour behind the field
 */
export function fieldPixels(
  { size, probabilities }: Pick<DecisionPlane, 'size' | 'probabilities'>,
  colors: readonly string[],
  page: string,
): Uint8ClampedArray<ArrayBuffer> {
  const shares = bytesOf(probabilities);
  const paper = rgbOf(page);
  const inks = colors.map(rgbOf);
  const places = size * size;
  const pixels = new Uint8ClampedArray(4 * places);
  for (let place = 0; place < places; place++) {
    // y grows upwards in the plane and downwards in a picture
    const row = size - 1 - Math.floor(place / size);
    const at = 4 * (row * size + (place % size));
    for (let channel = 0; channel < 3; channel++) {
      const mixed = inks.reduce(
        (sum, ink, k) => sum + ((shares[k * places + place] ?? 0) / 255) * (ink[channel] ?? 0),
        0,
      );
      pixels[at + channel] = STRENGTH * mixed + (1 - STRENGTH) * (paper[channel] ?? 0);
    }
    pixels[at + 3] = 255;
  }
  return pixels;
}

/** A square of pixels as the address of a picture; undefined where nothing can be painted. */
export function pictureOf(pixels: Uint8ClampedArray<ArrayBuffer>, size: number): string | undefined {
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width: size, height: size });
  const context = sheet.getContext('2d');
  if (!context) return undefined;
  context.putImageData(new ImageData(pixels, size, size), 0, 0);
  return sheet.toDataURL();
}
