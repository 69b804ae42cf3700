import { lengthOf, scheduleLine, shareOf } from '@/features/plan/schedule';
import { ticks } from '@/features/plan/ticks';

/** Four epochs of ten steps; the engine is held to the same numbers: ScheduleTest.java. */
const LENGTH = { stepsPerEpoch: 10, epochs: 4 };
const STEPS = [1, 10, 11, 20, 21, 31, 40];

describe('the learning rate of a step', () => {
  it.each([
    [{ kind: 'constant' }, [1, 1, 1, 1, 1, 1, 1]],
    [{ kind: 'constant', warmUp: 1 }, [0.1, 1, 1, 1, 1, 1, 1]],
    [{ kind: 'step', every: 1, factor: 0.1 }, [1, 1, 0.1, 0.1, 0.01, 0.001, 0.001]],
    [{ kind: 'step', every: 2, factor: 0.5 }, [1, 1, 1, 1, 0.5, 0.5, 0.5]],
    [{ kind: 'step', every: 1, factor: 0.1, warmUp: 2 }, [0.05, 0.5, 0.055, 0.1, 0.01, 0.001, 0.001]],
    [{ kind: 'step' }, [1, 1, 0.1, 0.1, 0.01, 0.001, 0.001]],
    [{ kind: 'cosine' }, [1, 0.8802, 0.8536, 0.5392, 0.5, 0.1464, 0.0015]],
    [{ kind: 'cosine', warmUp: 1 }, [0.1, 1, 1, 0.7939, 0.75, 0.25, 0.0027]],
    [{ kind: 'cosine', warmUp: 4 }, [0.025, 0.25, 0.275, 0.5, 0.525, 0.775, 1]],
  ])('is the engine’s: %o', (schedule, shares) => {
    shares.forEach((share, i) => expect(shareOf(schedule, STEPS[i] ?? 0, LENGTH)).toBeCloseTo(share, 4));
  });

  it('is drawn from the first step to the last, however many there are', () => {
    const line = scheduleLine({ kind: 'cosine' }, { stepsPerEpoch: 938, epochs: 30 });
    expect(line).toHaveLength(600);
    expect(line[0]).toEqual([0, 1]);
    expect(line.at(-1)?.[0]).toBe(30);
    expect(line.at(-1)?.[1]).toBeCloseTo(0, 4);
    expect(scheduleLine({ kind: 'constant' }, { stepsPerEpoch: 1, epochs: 1 })).toHaveLength(2);
  });
});

it('a draft has a length once its numbers make sense', () => {
  const dataset = { id: 'mnist', train: 60_000 };
  expect(lengthOf({ dataset, batchSize: 64, epochs: 3 })).toEqual({ stepsPerEpoch: 938, epochs: 3 });
  for (const wrong of [{ epochs: 0 }, { epochs: 1.5 }, { batchSize: 0 }, { dataset: { id: 'mnist' } }])
    expect(lengthOf({ dataset, batchSize: 64, epochs: 3, ...wrong })).toBeUndefined();
});

describe('ticks', () => {
  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 2, 4, 6, 8, 10]],
    [12, [0, 2, 4, 6, 8, 10, 12]],
    [90, [0, 20, 40, 60, 90]],
    [10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
  ])('of %o epochs are round and end with the last', (epochs, at) => expect(ticks(epochs)).toEqual(at));
});
