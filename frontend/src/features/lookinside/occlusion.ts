import type { Preprocessing } from '@/shared/reader';
import { normalised, type Picture } from './picture';

/** Where the centre of the patch goes: one place for each square of `stride` pixels. */
export interface Places {
  rows: number;
  columns: number;
  stride: number;
}

const MOST_PLACES = 400;

/** As dense as it can be while a network answers in seconds. */
export function placesOn({ height, width }: { height: number; width: number }): Places {
  const stride = Math.max(1, Math.ceil(Math.sqrt((height * width) / MOST_PLACES)));
  return { rows: Math.ceil(height / stride), columns: Math.ceil(width / stride), stride };
}

/**
 * Copies of an image, each with the patch at another place (Zeiler & Fergus 2013, section 4.2).
 *
 * @param input C×H×W, normalised
 * @param from the first place, row by row
 * @param patch its side in pixels; what falls off the image is cut
 * @param shade of the patch, 0 to 255
 * @return places×C×H×W
 */
export function occluded(
  input: Float32Array,
  { channels, height, width }: Picture,
  { columns, stride }: Places,
  [from, to]: readonly [number, number],
  { patch, shade }: { patch: number; shade: number },
  preprocessing: Preprocessing,
): Float32Array {
  const images = new Float32Array((to - from) * input.length);
  for (let place = from; place < to; place++) {
    const start = (place - from) * input.length;
    images.set(input, start);
    const top = edge(Math.floor(place / columns), stride, patch);
    const left = edge(place % columns, stride, patch);
    for (let channel = 0; channel < channels; channel++) {
      const value = normalised(shade, channel, preprocessing);
      for (let y = Math.max(0, top); y < Math.min(height, top + patch); y++) {
        const row = start + (channel * height + y) * width;
        images.fill(value, row + Math.max(0, left), row + Math.min(width, Math.max(0, left + patch)));
      }
    }
  }
  return images;
}

/** The first pixel of a patch whose centre is the middle of square `square`. */
const edge = (square: number, stride: number, patch: number) =>
  Math.floor((square + 0.5) * stride - patch / 2 + 0.5);

/** The value of its square at every pixel: rows×columns becomes H×W. */
export function spread(
  values: Float32Array,
  { columns, stride }: Places,
  { height, width }: { height: number; width: number },
): Float32Array {
  return Float32Array.from({ length: height * width }, (_, i) => {
    const row = Math.floor(Math.floor(i / width) / stride);
    return values[row * columns + Math.floor((i % width) / stride)] as number;
  });
}
