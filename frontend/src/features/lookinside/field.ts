import type { AnalysisNode, ReceptiveField } from '@/shared/api';
import type { Preprocessing, Reader } from '@/shared/reader';
import { inBatches } from './answer';
import { inputOf, type Picture } from './picture';
import { blocksOf, effectiveField, nudged, onImage, seenBy, type Unit } from './receptive';
import type { Work } from './useComputation';

/** In the network's own units: where inputs are normalised, a tenth of the data set's deviation. */
const STEP = 0.1;

const MOST_BLOCKS = 200;

export interface Field {
  /** The unit's own value for the image. */
  value: number;
  /** H×W: how much the unit changes per unit of each pixel. */
  heat: Float32Array;
}

/** Tries the pixels that a unit can see, one block of them after the other, and watches the unit. */
export function tryPixels(
  { reader, preprocessing }: { reader: Reader; preprocessing: Preprocessing },
  picture: Picture,
  layer: AnalysisNode,
  unit: Unit,
): Work<Field> {
  const [, height, width] = layer.output as [number, number, number];
  const place = (unit.channel * height + unit.y) * width + unit.x;
  const seen = onImage(seenBy(layer.receptiveField as ReceptiveField, unit), picture);
  const blocks = blocksOf(seen, MOST_BLOCKS);
  return async (watch) => {
    const input = inputOf(picture, preprocessing);
    const ask = async (images: Float32Array, count: number) => {
      const { layers } = await reader.read(images, preprocessing.input, [layer.id], count);
      const values = layers[0]?.values as Float32Array;
      const size = values.length / count;
      return Array.from({ length: count }, (_, i) => values[i * size + place] as number);
    };
    const [value] = (await ask(input, 1)) as [number];
    const after = new Float32Array(blocks.length);
    await inBatches(blocks.length, watch, async (from, to) => {
      const images = nudged(input, preprocessing.input, blocks.slice(from, to), STEP);
      after.set(await ask(images, to - from), from);
    });
    return { value, heat: effectiveField(value, after, blocks, STEP, picture) };
  };
}

/** How much of the effect lies in how many pixels: the fewest that hold nine tenths of it. */
export function concentration(heat: Float32Array): number {
  const effects = heat.map(Math.abs).sort().reverse();
  const all = effects.reduce((sum, one) => sum + one, 0);
  let held = 0;
  return effects.findIndex((one) => (held += one) >= 0.9 * all - 1e-12) + (all > 0 ? 1 : 0);
}
