import type { AnalysisNode, ReceptiveField } from '@/shared/api';

/** A rectangle of input pixels. */
export interface Box {
  top: number;
  left: number;
  height: number;
  width: number;
}

export interface Unit {
  channel: number;
  y: number;
  x: number;
}

/** What unit (y, x) sees: `size` pixels from `offset + i · stride` (Araujo et al. 2019); may reach beyond the image. */
export function seenBy({ size, stride, offset }: ReceptiveField, { y, x }: Pick<Unit, 'y' | 'x'>): Box {
  const start = (axis: number, place: number) => (offset[axis] ?? 0) + place * (stride[axis] ?? 1);
  return { top: start(0, y), left: start(1, x), height: size[0] ?? 1, width: size[1] ?? 1 };
}

/** The part of a box that lies on the image; height or width 0 if none does. */
export function onImage(box: Box, image: { height: number; width: number }): Box {
  const [top, left] = [Math.max(0, box.top), Math.max(0, box.left)];
  return {
    top,
    left,
    height: Math.max(0, Math.min(image.height, box.top + box.height) - top),
    width: Math.max(0, Math.min(image.width, box.left + box.width) - left),
  };
}

/** Layers whose units see a part of the image only, in the network's order. */
export function localLayers(nodes: readonly AnalysisNode[]): AnalysisNode[] {
  return nodes.filter(({ output, receptiveField }) => output.length === 3 && receptiveField !== null);
}

/** A box in square blocks: not more than `most`, so that each can be tried. */
export function blocksOf(box: Box, most: number): Box[] {
  const side = Math.max(1, Math.ceil(Math.sqrt((box.height * box.width) / most)));
  const blocks: Box[] = [];
  for (let y = 0; y < box.height; y += side)
    for (let x = 0; x < box.width; x += side)
      blocks.push({
        top: box.top + y,
        left: box.left + x,
        height: Math.min(side, box.height - y),
        width: Math.min(side, box.width - x),
      });
  return blocks;
}

/** Copies of an image, each with one block raised by `step` in all channels: blocks×C×H×W. */
export function nudged(input: Float32Array, shape: number[], blocks: readonly Box[], step: number) {
  const [channels, height, width] = shape as [number, number, number];
  const images = new Float32Array(blocks.length * input.length);
  blocks.forEach((block, i) => {
    images.set(input, i * input.length);
    for (let channel = 0; channel < channels; channel++)
      for (let y = block.top; y < block.top + block.height; y++) {
        const row = i * input.length + (channel * height + y) * width + block.left;
        for (let at = row; at < row + block.width; at++) images[at] = (images[at] as number) + step;
      }
  });
  return images;
}

/**
 * The effective receptive field (Luo et al. 2016): ∂unit/∂pixel, by differences. A block's pixels share its
 * change evenly.
 *
 * @param before the unit's value for the image as it is
 * @param after its value with each block raised by `step`
 * @return H×W, 0 outside the blocks
 */
export function effectiveField(
  before: number,
  after: ArrayLike<number>,
  blocks: readonly Box[],
  step: number,
  { height, width }: { height: number; width: number },
): Float32Array {
  const field = new Float32Array(height * width);
  blocks.forEach((block, i) => {
    const slope = ((after[i] as number) - before) / step / (block.height * block.width);
    for (let y = block.top; y < block.top + block.height; y++)
      field.fill(slope, y * width + block.left, y * width + block.left + block.width);
  });
  return field;
}
