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
  const [height, width] = facts.node?.receptiveField?.size.slice(-2) ?? [Infinity, Infinity];
  return {
    image,
    seen: { height: Math.min(height as number, image.height), width: Math.min(width as number, image.width) },
  };
}
