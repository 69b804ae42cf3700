import { logShare, mostConfused, peaksOf, sumsOf } from '@/features/insight/confusion';
import { neighbour, nextEpoch, shownEpoch } from '@/shared/epoch/epochs';
import { bytesOf, mapsOfProbe } from '@/features/insight/nodeMaps';

const CONFUSION = [
  [8, 1, 1],
  [0, 9, 3],
  [2, 0, 6],
];

describe('the confusion matrix', () => {
  it('adds up: rows are what images are, columns what they were taken for', () => {
    expect(sumsOf(CONFUSION)).toEqual({ total: 30, right: 23, rows: [10, 12, 8], columns: [10, 10, 10] });
    expect(sumsOf([])).toEqual({ total: 0, right: 0, rows: [], columns: [] });
  });

  it('measures right and wrong on scales of their own, so that a single mistake can be seen', () => {
    expect(peaksOf(CONFUSION)).toEqual({ right: 9, wrong: 3 });
    expect(logShare(0, 1000)).toBe(0);
    expect(logShare(1000, 1000)).toBe(1);
    expect(logShare(1, 1000)).toBeGreaterThan(0.1);
    expect(logShare(0, 0)).toBe(0);
  });

  it('names the pairs that are mixed up most, and never the diagonal', () => {
    expect(mostConfused(CONFUSION, 2)).toEqual([
      { row: 1, column: 2, count: 3 },
      { row: 2, column: 0, count: 2 },
    ]);
    expect(mostConfused([[5]], 3)).toEqual([]);
  });
});

describe('feature maps on their way', () => {
  const maps = {
    node: 'c1',
    shape: [1, 2, 2],
    min: -1,
    max: 3,
    maps: btoa(String.fromCharCode(0, 255, 51, 0, 255, 255, 0, 0)),
  };

  it('are the node’s own numbers again, probe by probe', () => {
    const first = mapsOfProbe(maps, 0);
    expect(first).toMatchObject({ channels: 1, height: 2, width: 2 });
    expect([...(first.values as Float32Array)].map((value) => Number(value.toFixed(3)))).toEqual([
      -1, 3, -0.2, -1,
    ]);
    expect([...(mapsOfProbe(maps, 1).values as Float32Array)]).toEqual([3, 3, -1, -1]);
  });

  it('of a vector are single values', () => {
    expect(mapsOfProbe({ ...maps, shape: [4] }, 1)).toMatchObject({ channels: 4, height: 1, width: 1 });
    expect([...bytesOf('AP8=')]).toEqual([0, 255]);
  });
});

describe('the epochs', () => {
  it('show the newest until somebody asks for another that is there', () => {
    expect(shownEpoch([], null)).toBeNull();
    expect(shownEpoch([1, 2, 3], null)).toBe(3);
    expect(shownEpoch([1, 2, 3], 2)).toBe(2);
    expect(shownEpoch([1, 2, 3], 7)).toBe(3);
  });

  it('play in order and begin again', () => {
    expect([1, 3, 8].map((epoch) => nextEpoch([8, 1, 3], epoch))).toEqual([3, 8, 1]);
  });

  it('are stepped through one by one, also where some were passed over', () => {
    expect(neighbour([8, 1, 3], 3, 1)).toBe(8);
    expect(neighbour([8, 1, 3], 8, -1)).toBe(3);
    expect(neighbour([8, 1, 3], 8, 1)).toBeNull();
  });
});
