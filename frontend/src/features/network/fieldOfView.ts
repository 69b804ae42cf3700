import type { ShapeOf } from '@/shared/api';
import type { Block } from './ribbon';

/** The part of an image that one value of a layer sees, drawn in the image's middle. */
export interface FieldOfView {
  /** Pixels of the input. */
  image: { height: number; width: number };
  /** Never more than there is. */
  seen: { height: number; width: number };
}

/** Null while it is not known, and for inputs that are no images. */
export function fieldOfView(block: Block, input: ShapeOf): FieldOfView | null {
  if (input.length < 3 || (block.layer && !block.node)) return null;
  const image = { height: input[input.length - 2] as number, width: input[input.length - 1] as number };
  if (!block.layer) return { image, seen: { height: 1, width: 1 } };
  if (isFinerThan(input, block)) return null;
  const [height, width] = block.node?.receptiveField?.size.slice(-2) ?? [Infinity, Infinity];
  return {
    image,
    seen: { height: Math.min(height as number, image.height), width: Math.min(width as number, image.width) },
  };
}

/** Whether a layer's values lie closer together than the image's pixels, so that no window of whole pixels is theirs. */
export function isFinerThan(input: ShapeOf, { node, output }: Block): boolean {
  if (node?.receptiveField || output === null || output.length < 3 || input.length < 3) return false;
  return output.slice(1).some((size, i) => size > (input[i + 1] as number));
}
