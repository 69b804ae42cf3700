import { api } from '@/shared/api';
import type { LayerValues, Preprocessing, Reader } from '@/shared/reader';
import { inBatches } from './answer';
import { inputOf } from './picture';
import { decoded, type TestImages } from './subject';
import type { Work } from './useComputation';

/** So many of the first test images are read: enough to see classes apart, in seconds. */
export const MOST_IMAGES = 500;

const PAGE = 100;

export interface TestImage {
  index: number;
  label: number;
  /** Base64. */
  png: string;
}

/** Lets a network read the first test images, and hands over what it makes of each at some nodes. */
export async function readTestImages(
  { reader, preprocessing }: { reader: Reader; preprocessing: Preprocessing },
  dataset: TestImages,
  nodes: readonly string[],
  watch: Parameters<Work<unknown>>[0],
  each: (image: TestImage, layers: Float32Array[]) => void,
) {
  const images = await firstImages(dataset, watch.signal);
  await inBatches(images.length, watch, async (from, to) => {
    const part = images.slice(from, to);
    const pictures = await Promise.all(part.map(({ png }) => decoded(png, preprocessing.input)));
    const inputs = Float32Array.from(pictures.flatMap((picture) => [...inputOf(picture, preprocessing)]));
    const { layers } = await reader.read(inputs, preprocessing.input, nodes, part.length);
    part.forEach((image, i) =>
      each(
        image,
        layers.map((layer) => oneOf(layer, i, part.length)),
      ),
    );
  });
}

function oneOf({ values }: LayerValues, i: number, count: number): Float32Array {
  const size = values.length / count;
  return values.slice(i * size, (i + 1) * size);
}

async function firstImages(dataset: TestImages, signal: AbortSignal): Promise<TestImage[]> {
  const all: TestImage[] = [];
  for (let offset = 0; offset < Math.min(MOST_IMAGES, dataset.test); offset += PAGE) {
    signal.throwIfAborted();
    const { images } = await api.images(dataset.id, { split: 'test', offset, limit: PAGE });
    for (const { index, label, png } of images) if (label !== null) all.push({ index, label, png });
  }
  return all;
}
