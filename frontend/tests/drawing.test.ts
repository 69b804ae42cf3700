import { blank, centreOfMass, grayOf, inkBox, inkOf, type Gray } from '@/features/drawing/gray';
import { percentile95, withLatency } from '@/features/drawing/latency';
import { latestOnly } from '@/shared/reader/latestOnly';
import { imageSize, networkInput } from '@/features/drawing/networkInput';
import { asMnist, fitted } from '@/features/drawing/normalise';
import { brightOnDark, onBrightPaper, withoutPaper } from '@/features/drawing/photograph';
import { resample } from '@/features/drawing/resample';
import { pictureAsSeen, preparationFor } from '@/features/drawing/seen';
import { mainNodes } from '@/features/drawing/shownNodes';
import { drawn, type Sheet } from '@/features/drawing/strokes';
import { winnerOf } from '@/shared/reader/winner';

/** A sheet on which a box is inked full. */
function aBox(side: number, left: number, top: number, width: number, height: number, value = 255): Gray {
  const sheet = blank(side, side);
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) sheet.values[y * side + x] = value;
  }
  return sheet;
}

const sum = (gray: Gray) => gray.values.reduce((all, one) => all + one, 0);

describe('a drawing, normalised as MNIST was', () => {
  it('fills 20 of 28 pixels in its longer direction and keeps its proportions', () => {
    for (const [width, height] of [
      [40, 200],
      [200, 40],
      [120, 120],
      [3, 9],
    ] as const) {
      const box = inkBox(asMnist(aBox(336, 17, 60, width, height)));
      expect(Math.max(box?.width ?? 0, box?.height ?? 0)).toBe(20);
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(width / height, 0);
    }
  });

  it('does not depend on where it was drawn', () => {
    const here = asMnist(aBox(336, 0, 0, 60, 180));
    const there = asMnist(aBox(336, 240, 150, 60, 180));
    expect(there.values).toEqual(here.values);
  });

  it('does not depend on how large it was drawn', () => {
    const small = asMnist(aBox(336, 10, 10, 60, 100));
    const large = asMnist(aBox(336, 10, 10, 180, 300));
    expect(large.values).toEqual(small.values);
  });

  it('has its centre of mass in pixel 14 of 0 to 27, as MNIST has it', () => {
    const seven = aBox(336, 40, 40, 160, 30);
    for (let y = 70; y < 280; y++) for (let x = 150; x < 180; x++) seven.values[y * 336 + x] = 255;
    const centre = centreOfMass(asMnist(seven));
    expect(Math.abs((centre?.x ?? 0) - 14.5)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((centre?.y ?? 0) - 14.5)).toBeLessThanOrEqual(0.5);
  });

  it('has gray edges where ink covers part of a pixel', () => {
    const cross = aBox(336, 100, 20, 37, 290);
    for (let y = 150; y < 163; y++) for (let x = 20; x < 310; x++) cross.values[y * 336 + x] = 255;
    const values = [...asMnist(cross).values];
    expect(values.some((value) => value > 0 && value < 255)).toBe(true);
    expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true);
  });

  it('never falls off the sheet, however lopsided', () => {
    const lopsided = aBox(336, 0, 0, 20, 20);
    for (let x = 0; x < 336; x++) lopsided.values[10 * 336 + x] = 255;
    const box = inkBox(asMnist(lopsided));
    expect(box?.width).toBe(20);
  });

  it('of an empty sheet is empty', () => {
    expect(sum(asMnist(blank(336, 336)))).toBe(0);
  });

  it('keeps its shares in another size', () => {
    const box = inkBox(asMnist(aBox(336, 30, 30, 200, 200), 42, 42));
    expect(box).toEqual({ left: 7, top: 7, width: 30, height: 30 });
  });
});

describe('resampling', () => {
  it('keeps the mean when it shrinks, by any factor', () => {
    const source = blank(50, 37);
    source.values.forEach((_, i) => (source.values[i] = (i * 7919) % 256));
    const whole = { left: 0, top: 0, width: 50, height: 37 };
    const small = resample(source, whole, 13, 11);
    expect(sum(small) / (13 * 11)).toBeCloseTo(sum(source) / (50 * 37), 1);
  });

  it('changes nothing at the same size', () => {
    const source = aBox(9, 2, 3, 4, 5, 77);
    expect(resample(source, { left: 0, top: 0, width: 9, height: 9 }, 9, 9).values).toEqual(source.values);
  });

  it('enlarges a flat surface to a flat surface', () => {
    const source = aBox(3, 0, 0, 3, 3, 90);
    const large = resample(source, { left: 0, top: 0, width: 3, height: 3 }, 28, 28);
    expect([...large.values].every((value) => Math.abs(value - 90) < 1e-3)).toBe(true);
  });
});

describe('a photograph', () => {
  const paperWithInk = () => {
    const picture = aBox(60, 0, 0, 60, 60, 225);
    for (let y = 15; y < 45; y++) for (let x = 27; x < 33; x++) picture.values[y * 60 + x] = 40;
    picture.values[0] = 190; // a stain in the corner
    return picture;
  };

  it('on bright paper is turned round, on dark paper left alone', () => {
    expect(onBrightPaper(paperWithInk())).toBe(true);
    expect(brightOnDark(paperWithInk()).values[30 * 60 + 30]).toBe(215);
    const dark = aBox(60, 20, 20, 10, 10);
    expect(brightOnDark(dark)).toBe(dark);
  });

  it('loses its paper, stains included', () => {
    const bare = withoutPaper(brightOnDark(paperWithInk()));
    expect(inkBox(bare)).toEqual({ left: 27, top: 15, width: 6, height: 30 });
    expect(Math.max(...bare.values)).toBeCloseTo(255);
  });

  it('of blank paper stays blank', () => {
    expect(sum(withoutPaper(brightOnDark(aBox(60, 0, 0, 60, 60, 230))))).toBe(0);
  });

  it('of a character ends up in MNIST form, of a thing whole', () => {
    const character = pictureAsSeen(paperWithInk(), 'character', { height: 28, width: 28 });
    expect(inkBox(character)?.height).toBe(20);
    const whole = pictureAsSeen(aBox(60, 0, 20, 60, 20), 'picture', { height: 28, width: 28 });
    expect(inkBox(whole)?.width).toBe(28);
  });

  it('keeps its proportions when it is taken whole', () => {
    const wide: Gray = { width: 80, height: 40, values: new Float32Array(3200).fill(255) };
    expect(inkBox(fitted(wide, 28, 28))).toEqual({ left: 0, top: 7, width: 28, height: 14 });
  });

  it('is gray as the eye sees it, on white where it is transparent', () => {
    const gray = grayOf(new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 0, 0]), 3, 1);
    expect([...gray.values].map(Math.round)).toEqual([76, 150, 255]);
    expect([...inkOf(new Uint8ClampedArray([9, 9, 9, 128]), 1, 1).values]).toEqual([128]);
  });

  it('is cut out for characters, and taken whole for things', () => {
    expect(preparationFor(['0', '1', 'é'])).toBe('character');
    expect(preparationFor(['Bag', 'Shirt'])).toBe('picture');
  });
});

describe('the numbers that enter the network', () => {
  it('are (pixel / 255 - mean) / deviation, for every channel with its own', () => {
    const seen: Gray = { width: 2, height: 1, values: new Float32Array([0, 255]) };
    const numbers = networkInput(seen, { mean: [0.5, 0.1], deviation: [0.25, 0.5], input: [2, 1, 2] });
    expect([...numbers].map((value) => Number(value.toFixed(4)))).toEqual([-2, 2, -0.2, 1.8]);
  });

  it('have no image size where the network takes no image', () => {
    expect(imageSize([1, 28, 30])).toEqual({ height: 28, width: 30 });
    expect(imageSize([784])).toBeNull();
  });
});

describe('the pad', () => {
  const begin = (x: number) => ({ kind: 'begin', at: { x, y: 0 }, thickness: 0.1 }) as const;

  it('continues the last stroke, undoes stroke by stroke, and clears', () => {
    let sheet: Sheet = [];
    sheet = drawn(sheet, begin(0.1));
    sheet = drawn(sheet, { kind: 'continue', through: [{ x: 0.2, y: 0 }] });
    sheet = drawn(sheet, begin(0.8));
    expect(sheet.map((stroke) => stroke.points.length)).toEqual([2, 1]);
    expect(drawn(sheet, { kind: 'undo' })).toHaveLength(1);
    expect(drawn(sheet, { kind: 'clear' })).toEqual([]);
    expect(drawn([], { kind: 'continue', through: [{ x: 1, y: 1 }] })).toEqual([]);
  });

  it('lets only the newest drawing wait while the network reads', async () => {
    const done: (() => void)[] = [];
    const read: number[] = [];
    const ask = latestOnly((drawing: number) => {
      read.push(drawing);
      return new Promise<void>((resolve) => done.push(resolve));
    });
    [1, 2, 3, 4].forEach(ask);
    done.shift()?.();
    await vi.waitFor(() => expect(read).toEqual([1, 4]));
    done.shift()?.();
    await Promise.resolve();
    ask(5);
    await vi.waitFor(() => expect(read).toEqual([1, 4, 5]));
  });

  it('tells the time within which 95 of 100 answers came', () => {
    expect(percentile95([])).toBeNull();
    const all = Array.from({ length: 100 }, (_, i) => i + 1).reduce(withLatency, [] as readonly number[]);
    expect(percentile95(all)).toBe(95);
    expect(Array.from({ length: 500 }, () => 1).reduce(withLatency, [] as readonly number[])).toHaveLength(
      200,
    );
  });
});

describe('the answer', () => {
  it('is the most probable label, and none when there are no numbers', () => {
    expect(winnerOf([0.1, 0.7, 0.2])).toBe(1);
    expect(winnerOf([NaN, 0.2])).toBe(1);
    expect(winnerOf([NaN, NaN])).toBeNull();
  });

  it('is shown without the small steps of a long network, but never without a sum that is read twice', () => {
    const node = (id: string, kind: string, ...inputs: string[]) => ({ id, layer: { kind }, inputs });
    const network = {
      version: 1,
      input: [1, 8, 8],
      nodes: [
        node('conv', 'convolution', 'input'),
        node('norm', 'batch-normalization', 'conv'),
        node('relu', 'activation', 'norm'),
        node('conv2', 'convolution', 'relu'),
        node('sum', 'add', 'conv2', 'relu'),
        node('flat', 'flatten', 'sum'),
        node('out', 'dense', 'flat'),
      ],
    };
    expect(mainNodes(network).map(({ id }) => id)).toEqual(['relu', 'conv2', 'sum', 'out']);
  });
});
