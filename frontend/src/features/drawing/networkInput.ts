import type { Preprocessing } from '@/shared/reader';
import type { Gray } from './gray';

/** The image as the network takes it: C×H×W numbers. Every channel gets the same gray. */
export function networkInput(seen: Gray, { mean, deviation, input }: Preprocessing): Float32Array {
  const channels = input.length === 3 ? (input[0] as number) : 1;
  const size = seen.values.length;
  const numbers = new Float32Array(channels * size);
  for (let channel = 0; channel < channels; channel++) {
    const middle = mean[channel] ?? mean[0] ?? 0;
    const spread = deviation[channel] ?? deviation[0] ?? 1;
    for (let i = 0; i < size; i++) {
      numbers[channel * size + i] = ((seen.values[i] as number) / 255 - middle) / spread;
    }
  }
  return numbers;
}

/** `[H,W]` of an image input; null where the network takes no image. */
export function imageSize(input: number[]): { height: number; width: number } | null {
  if (input.length !== 3) return null;
  return { height: input[1] as number, width: input[2] as number };
}
