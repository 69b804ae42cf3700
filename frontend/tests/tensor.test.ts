import { arranged, cornerOf, gridOf, placeAt } from '@/shared/tensor/grid';
import { colour, coloured, gradient, NOT_FINITE } from '@/shared/tensor/palette';
import { percentText, rangeOf, reachOf, shapeText, valueText, volumeOf } from '@/shared/tensor';

describe('a tensor as a picture', () => {
  it('has the same neutral colour for zero on both sides, and full colours at the ends', () => {
    for (const scheme of ['light', 'dark'] as const) {
      expect(colour(0, scheme)).toEqual(colour(-0, scheme));
      expect(colour(2, scheme)).toEqual(colour(1, scheme));
      const [red, , blue] = colour(0.6, scheme);
      expect(blue).toBeGreaterThan(red);
      const [negativeRed, , negativeBlue] = colour(-0.6, scheme);
      expect(negativeRed).toBeGreaterThan(negativeBlue);
    }
    expect(gradient(-1, 1, 'light')).toContain('linear-gradient');
  });

  it('shows what is not a number as such, never as zero', () => {
    const bytes = coloured([0, NaN, Infinity], 1, 'dark');
    expect([...bytes.slice(0, 3)]).toEqual([...colour(0, 'dark')]);
    expect([...bytes.slice(4, 7)]).toEqual([...NOT_FINITE]);
    expect([...bytes.slice(8, 11)]).toEqual([...NOT_FINITE]);
    expect(rangeOf([NaN, 2, -Infinity, -3])).toEqual({ min: -3, max: 2, notFinite: 2 });
  });

  it('measures colours from zero, and survives a tensor of zeros', () => {
    expect(reachOf({ min: -3, max: 2 })).toBe(3);
    expect(reachOf(rangeOf([0, 0]))).toBe(1);
    expect(reachOf(rangeOf([]))).toBe(1);
  });

  it('is maps for images and single values for vectors', () => {
    expect(volumeOf([6, 28, 20], [])).toMatchObject({ channels: 6, height: 28, width: 20 });
    expect(volumeOf([84], [])).toMatchObject({ channels: 84, height: 1, width: 1 });
    expect(volumeOf([3, 4, 5, 6], [])).toMatchObject({ channels: 12, height: 5, width: 6 });
  });
});

describe('maps beside each other', () => {
  it('stay below the height that there is', () => {
    for (const [channels, side] of [
      [6, 28],
      [16, 10],
      [120, 1],
      [64, 7],
      [1, 28],
    ] as const) {
      const grid = gridOf({ channels, height: side, width: side }, { tallest: 240 });
      expect(grid.height).toBeLessThanOrEqual(240);
      expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(channels);
    }
  });

  it('are found again under the pointer, and nothing is found in the gaps', () => {
    const grid = arranged({ channels: 5, height: 4, width: 3 }, 2, 10, 6);
    expect(cornerOf(grid, 3)).toEqual({ x: 36, y: 0 });
    expect(placeAt(grid, 36 + 25, 12)).toEqual({ map: 3, row: 1, column: 2 });
    expect(placeAt(grid, 33, 5)).toBeNull();
    expect(placeAt(grid, 40, 100)).toBeNull();
    expect(placeAt(grid, -1, 0)).toBeNull();
  });
});

describe('numbers in words', () => {
  it('show three digits that matter', () => {
    expect([0.01234, 1.5349, -12.44, 0, -0, 123456, NaN].map(valueText)).toEqual([
      '0.0123',
      '1.53',
      '−12.4',
      '0',
      '0',
      '1.2e+5',
      'NaN',
    ]);
    expect(shapeText([6, 28, 28])).toBe('6×28×28');
  });

  it('do not round what is nearly certain to certainty', () => {
    expect([1, 0.9996, 0.5, 0.0004, 0, NaN].map(percentText)).toEqual([
      '100.0 %',
      '> 99.9 %',
      '50.0 %',
      '< 0.1 %',
      '0.0 %',
      'NaN',
    ]);
  });
});
