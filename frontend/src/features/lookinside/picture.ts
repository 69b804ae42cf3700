import type { Preprocessing } from '@/shared/reader';

/** An image as the network's input sees it: C×H×W numbers from 0 to 255. */
export interface Picture {
  channels: number;
  height: number;
  width: number;
  values: Float32Array;
}

/** @param rgba bytes as a canvas gives them; one channel takes the red one, which is the gray of a gray image */
export function pictureOf(rgba: Uint8ClampedArray, [channels, height, width]: number[]): Picture {
  const size = (height as number) * (width as number);
  const values = new Float32Array((channels as number) * size);
  for (let channel = 0; channel < (channels as number); channel++)
    for (let i = 0; i < size; i++) values[channel * size + i] = rgba[4 * i + Math.min(channel, 2)] as number;
  return { channels: channels as number, height: height as number, width: width as number, values };
}

/** A drawing in shades of gray, the same in every channel. */
export function pictureOfGray(
  gray: { height: number; width: number; values: Float32Array },
  channels: number,
): Picture {
  const { height, width } = gray;
  const values = new Float32Array(channels * gray.values.length);
  for (let channel = 0; channel < channels; channel++) values.set(gray.values, channel * gray.values.length);
  return { channels, height, width, values };
}

/** The C×H×W numbers that the network was trained on. */
export function inputOf(picture: Picture, preprocessing: Preprocessing): Float32Array {
  const size = picture.height * picture.width;
  return picture.values.map((value, i) => normalised(value, Math.floor(i / size), preprocessing));
}

/** One pixel value, 0 to 255, of one channel: `(value / 255 - mean) / deviation`. */
export function normalised(value: number, channel: number, { mean, deviation }: Preprocessing): number {
  return (value / 255 - (mean[channel] ?? mean[0] ?? 0)) / (deviation[channel] ?? deviation[0] ?? 1);
}
