import { align, oddities } from '@/shared/chart/align';
import { decimate, firstAtOrAfter } from '@/shared/chart/decimate';
import { smooth } from '@/shared/chart/smooth';

const ramp = (length: number) => Array.from({ length }, (_, i) => i);

describe('decimation', () => {
  const x = ramp(100_000);
  const y = x.map((i) => Math.sin(i / 500));

  it('keeps every extremum: a spike of one point survives', () => {
    const spiky = [...y];
    spiky[54_321] = 50;
    spiky[77_777] = -50;
    const kept = decimate({ x, y: spiky }, 0, x.length, 400);
    expect(kept.x.length).toBeLessThanOrEqual(2000);
    expect(Math.max(...kept.y)).toBe(50);
    expect(Math.min(...kept.y)).toBe(-50);
  });

  it('keeps the first and the last point, and x ascending', () => {
    const kept = decimate({ x, y }, 0, x.length, 100);
    expect(kept.x[0]).toBe(0);
    expect(kept.x.at(-1)).toBe(99_999);
    expect(kept.x.every((at, i) => i === 0 || at > (kept.x[i - 1] ?? 0))).toBe(true);
  });

  it('keeps a NaN', () => {
    const broken = [...y];
    broken[31_415] = NaN;
    expect(decimate({ x, y: broken }, 0, x.length, 50).y.some(Number.isNaN)).toBe(true);
  });

  it('shows every point once zoomed in, with one neighbour on each side', () => {
    expect(decimate({ x, y }, 1000, 1005, 100).x).toEqual([999, 1000, 1001, 1002, 1003, 1004, 1005]);
  });

  it('finds places by halving', () => {
    expect(firstAtOrAfter([1, 3, 5], 3)).toBe(1);
    expect(firstAtOrAfter([1, 3, 5], 4)).toBe(2);
    expect(firstAtOrAfter([1, 3, 5], 9)).toBe(3);
  });
});

describe('smoothing', () => {
  it('changes nothing at weight 0', () => {
    const values = [3, 1, 2];
    expect(smooth(values, 0)).toBe(values);
  });

  it('starts at the first value, not near 0', () => {
    expect(smooth([4, 4, 4], 0.9)).toEqual([4, 4, 4].map((v) => expect.closeTo(v, 9)));
  });

  it('lets NaN through and goes on after it', () => {
    const [first, second, third] = smooth([1, NaN, 1], 0.5);
    expect([first, third]).toEqual([1, 1]);
    expect(second).toBeNaN();
  });
});

describe('alignment', () => {
  it('brings lines with different x onto one axis', () => {
    const aligned = align(
      [
        { x: [1, 3], y: [10, 30] },
        { x: [2], y: [5] },
      ],
      false,
    );
    expect(aligned).toEqual({
      x: [1, 2, 3],
      lines: [
        [10, null, 30],
        [null, 5, null],
      ],
    });
  });

  it('leaves out of a logarithmic axis what has no logarithm', () => {
    expect(align([{ x: [1, 2], y: [0, 1] }], true).lines[0]).toEqual([null, 1]);
  });

  it('names what is not finite', () => {
    expect(oddities({ x: [1, 2, 3], y: [NaN, 1, Infinity] })).toEqual([
      { x: 1, word: 'NaN' },
      { x: 3, word: '∞' },
    ]);
  });
});
