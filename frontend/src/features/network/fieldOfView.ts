import type { ShapeOf } from '@/shared/api';
import type { LayerFacts } from './facts';

/** The part of an image that one value of a layer sees, drawn in the image's middle. */
export interface FieldOfView {
  /** Pixels of the input. */
  image: { height: number; width: number };
  /** Never more than there is. */
  seen: { height: number; width: number };
}

/** Null while it is not known, and for inputs that are no images. */
export function fieldOfView(facts: LayerFacts, input: ShapeOf): FieldOfView | null {
  if (input.length < 3 || (facts.layer && !facts.node)) return null;
  const image = { height: input[input.length - 2] as number, width: input[input.length - 1] as number };
  if (!facts.layer) return { image, seen: { height: 1, width: 1 } };
  if (isFinerThan(input, facts)) return null;
  const [height, width] = facts.node?.receptiveField?.size.slice(-2) ?? [Infinity, Infinity];
  return {
    image,
    seen: { height: Math.min(height as number, image.height), width: Math.min(width as number, image.width) },
  };
}

/** Whether a layer's values lie closer together than the image's pixels, so that no window of whole pixels is theirs. */
export function isFinerThan(input: ShapeOf, { node, output }: LayerFacts): boolean {
  if (node?.receptiveField || output === null || output.length < 3 || input.length < 3) return false;
  return output.slice(1).some((size, i) => size > (input[i + 1] as number));
}
