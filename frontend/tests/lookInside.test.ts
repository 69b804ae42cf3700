import { activationMap, enlarged, pooledEnd } from '@/features/lookinside/activationMap';
import { inBatches, perClass } from '@/features/lookinside/answer';
import { overlay } from '@/features/lookinside/heat';
import { occluded, placesOn, spread } from '@/features/lookinside/occlusion';
import { inputOf, pictureOf, pictureOfGray, type Picture } from '@/features/lookinside/picture';
import {
  blocksOf,
  effectiveField,
  localLayers,
  nudged,
  onImage,
  seenBy,
} from '@/features/lookinside/receptive';
import { weightsOf } from '@/shared/reader';
import type { Network } from '@/shared/api';
import { NOTES, tinyModel } from './tinyModel';

const PLAIN = { mean: [0], deviation: [1 / 255], input: [1, 3, 3] };
const picture = (values: number[], height: number, width: number, channels = 1): Picture => ({
  channels,
  height,
  width,
  values: Float32Array.from(values),
});
const nine = picture([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, 3);

describe('an image on its way into the network', () => {
  it('is normalised channel by channel', () => {
    const two = pictureOf(Uint8ClampedArray.of(255, 51, 0, 255), [2, 1, 1]);
    expect([...two.values]).toEqual([255, 51]);
    const input = inputOf(two, { mean: [0.5, 0.1], deviation: [0.25, 0.5], input: [2, 1, 1] });
    expect(input[0]).toBeCloseTo(2);
    expect(input[1]).toBeCloseTo(0.2);
  });

  it('is the same gray in all channels when it was drawn', () => {
    const drawn = pictureOfGray({ height: 1, width: 2, values: Float32Array.of(7, 9) }, 3);
    expect([...drawn.values]).toEqual([7, 9, 7, 9, 7, 9]);
  });
});

describe('an occlusion map', () => {
  it('has a place for each pixel of a small image, and fewer than 400 of a large one', () => {
    expect(placesOn(nine)).toEqual({ rows: 3, columns: 3, stride: 1 });
    expect(placesOn({ height: 28, width: 28 })).toEqual({ rows: 14, columns: 14, stride: 2 });
    expect(placesOn({ height: 21, width: 21 })).toEqual({ rows: 11, columns: 11, stride: 2 });
  });

  it('hides the pixels around each place, and cuts the patch at the edge', () => {
    const input = inputOf(nine, PLAIN);
    const hidden = (place: number, patch: number) =>
      [...occluded(input, nine, placesOn(nine), [place, place + 1], { patch, shade: 128 }, PLAIN)].map(
        Math.round,
      );
    const g = 128;
    expect(hidden(4, 1)).toEqual([1, 2, 3, 4, g, 6, 7, 8, 9]);
    expect(hidden(0, 3)).toEqual([g, g, 3, g, g, 6, 7, 8, 9]);
    expect(hidden(5, 3)).toEqual([1, g, g, 4, g, g, 7, g, g]);
    expect(hidden(4, 2)).toEqual([1, 2, 3, 4, g, g, 7, g, g]);
  });

  it('gives its square every pixel of a place', () => {
    const places = { rows: 2, columns: 2, stride: 2 };
    expect([...spread(Float32Array.of(1, 2, 3, 4), places, nine)]).toEqual([1, 1, 2, 1, 1, 2, 3, 3, 4]);
  });

  it('is made batch after batch, and stops when nobody waits for it any more', async () => {
    const gone = new AbortController();
    const [done, shares]: [string[], number[]] = [[], []];
    const watch = { signal: gone.signal, report: (share: number) => shares.push(share) };
    await inBatches(70, watch, async (from, to) => void done.push(`${from}-${to}`));
    expect(done).toEqual(['0-32', '32-64', '64-70']);
    expect(shares.at(-1)).toBe(1);
    gone.abort();
    await expect(inBatches(1, watch, async () => undefined)).rejects.toThrow();
  });
});

describe('an answer', () => {
  it('of one number is the probability of the second class', () => {
    expect([...perClass(Float32Array.of(0.25, 1), 2)]).toEqual([0.75, 0.25, 0, 1]);
    expect([...perClass(Float32Array.of(0.5, 0.5), 1)]).toEqual([0.5, 0.5]);
  });
});

const network = (...layers: (Record<string, unknown> & { kind: string })[]): Network => ({
  version: 1,
  input: [1, 4, 4],
  nodes: layers.map((layer, i) => ({
    id: `${layer.kind}${i}`,
    layer,
    inputs: [i === 0 ? 'input' : `${layers[i - 1]?.kind}${i - 1}`],
  })),
});
const [conv, dense, softmax] = [{ kind: 'convolution' }, { kind: 'dense' }, { kind: 'softmax' }];
const pooling = (of: string) => ({ kind: 'global-pooling', function: of });

describe('a class activation map', () => {
  it('needs the average of each map and one dense layer at the end', () => {
    expect(pooledEnd(network(conv, pooling('average'), dense, softmax))).toEqual({
      maps: 'convolution0',
      dense: 'dense2',
    });
    expect(pooledEnd(network(conv, pooling('average'), { kind: 'dropout' }, dense, softmax))?.dense).toBe(
      'dense3',
    );
    expect(pooledEnd(network(conv, pooling('max'), dense, softmax))).toBeNull();
    expect(pooledEnd(network(conv, { kind: 'flatten' }, dense, softmax))).toBeNull();
    expect(pooledEnd(network(conv, pooling('average'), dense, dense, softmax))).toBeNull();
  });

  it('weighs each map; its mean is the score without the bias', () => {
    const maps = Float32Array.of(1, 2, 3, 4, 10, 0, 0, -10);
    const weights = Float32Array.of(9, 9, 2, 0.5);
    const map = activationMap(maps, [2, 2, 2], weights, 1);
    expect([...map]).toEqual([7, 4, 6, 3]);
    // the averages are 2.5 and 0, so the score is 2 · 2.5 + 0.5 · 0
    expect(map.reduce((sum, one) => sum + one, 0) / 4).toBe(5);
  });

  it('is interpolated between the centres of its places', () => {
    const wide = enlarged(Float32Array.of(0, 4), { height: 1, width: 2 }, { height: 2, width: 4 });
    expect([...wide]).toEqual([0, 1, 3, 4, 0, 1, 3, 4]);
  });

  it('finds its weights in the model file', () => {
    expect(weightsOf(tinyModel(NOTES, { 'fc.weight': [1, -2.5] }), 'fc.weight')).toEqual(
      Float32Array.of(1, -2.5),
    );
    expect(weightsOf(tinyModel(NOTES), 'fc.weight')).toBeNull();
  });
});

describe('a receptive field', () => {
  const field = { size: [5, 3], stride: [2, 1], offset: [-2, 0] };

  it('starts at offset + place · stride, and is cut at the image for trying', () => {
    expect(seenBy(field, { y: 0, x: 2 })).toEqual({ top: -2, left: 2, height: 5, width: 3 });
    expect(onImage(seenBy(field, { y: 0, x: 2 }), { height: 4, width: 4 })).toEqual({
      top: 0,
      left: 2,
      height: 3,
      width: 2,
    });
    expect(onImage(seenBy(field, { y: 9, x: 9 }), { height: 4, width: 4 })).toMatchObject({ height: 0 });
  });

  it('is tried in blocks that fill it', () => {
    expect(blocksOf({ top: 1, left: 1, height: 3, width: 3 }, 4)).toEqual([
      { top: 1, left: 1, height: 2, width: 2 },
      { top: 1, left: 3, height: 2, width: 1 },
      { top: 3, left: 1, height: 1, width: 2 },
      { top: 3, left: 3, height: 1, width: 1 },
    ]);
  });

  it('raises one block in each copy', () => {
    const images = nudged(
      Float32Array.of(1, 2, 3, 4),
      [1, 2, 2],
      [
        { top: 0, left: 0, height: 1, width: 2 },
        { top: 1, left: 1, height: 1, width: 1 },
      ],
      10,
    );
    expect([...images]).toEqual([11, 12, 3, 4, 1, 2, 3, 14]);
  });

  it('is in truth the slope of the unit: the weights, where the unit is a convolution', () => {
    // unit = 2 · first pixel − 1 · fourth pixel
    const unit = (image: ArrayLike<number>) => 2 * (image[0] as number) - (image[3] as number);
    const input = Float32Array.of(1, 2, 3, 4);
    const blocks = blocksOf({ top: 0, left: 0, height: 2, width: 2 }, 4);
    const images = nudged(input, [1, 2, 2], blocks, 0.5);
    const after = blocks.map((_, i) => unit(images.subarray(4 * i)));
    expect([...effectiveField(unit(input), after, blocks, 0.5, { height: 2, width: 2 })]).toEqual([
      2, 0, 0, -1,
    ]);
  });

  it('is asked for where units do not see everything', () => {
    const node = (id: string, output: number[], seen: boolean) => ({
      ...{ id, kind: 'convolution', inputs: [], output, parameters: 0, macs: 0, activationBytes: 0 },
      receptiveField: seen ? field : null,
    });
    const nodes = [node('c1', [1, 2, 2], true), node('up', [1, 2, 2], false), node('gap', [4], true)];
    expect(localLayers(nodes).map(({ id }) => id)).toEqual(['c1']);
  });
});

describe('heat over an image', () => {
  it('is blue above zero, orange below, nothing at zero, and NaN is NaN', () => {
    const gray = picture([100, 100, 100, 100], 1, 4);
    const bytes = overlay(gray, Float32Array.of(0, 2, -2, NaN), 2);
    const pixel = (i: number) => [...bytes.slice(4 * i, 4 * i + 3)];
    expect(pixel(0)).toEqual([100, 100, 100]);
    expect(pixel(1)).toEqual([69, 148, 232]);
    expect(pixel(2)).toEqual([232, 134, 37]);
    expect(pixel(3)).toEqual([207, 42, 134]);
  });

  it('leaves a colour image its colours where there is none', () => {
    expect([...overlay(picture([10, 20, 30], 1, 1, 3), null, 1)]).toEqual([10, 20, 30, 255]);
  });
});
