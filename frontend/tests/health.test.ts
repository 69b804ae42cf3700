import { describe, expect, it } from 'vitest';
import { appendLayers, fromHealth, lookAt, stripOf } from '@/features/health/layers';
import { QUANTITIES, told } from '@/features/health/quantities';
import { ridgesOf } from '@/features/health/ridges';
import { chosenEpochs } from '@/shared/epoch';
import { scaleFor } from '@/features/health/scale';
import type { Distribution } from '@/features/health/types';

const GRADIENT = QUANTITIES[0];

const state = fromHealth({
  n: 4,
  curves: [
    { node: 'c1', quantity: 'gradient-norm', steps: [1, 40], values: [0.5, { nonFinite: 'NaN' }] },
    { node: 'f6', quantity: 'gradient-norm', steps: [1, 40], values: [0.005, 2] },
  ],
});

describe('the layers of a run', () => {
  it('become a strip in the network’s order, NaN included', () => {
    expect(stripOf(state, 'gradient-norm')).toEqual({
      nodes: ['c1', 'f6'],
      steps: [1, 40],
      values: [
        [0.5, NaN],
        [0.005, 2],
      ],
    });
  });

  it('grow by what the stream brings, each measurement once', () => {
    const measured = { epoch: 1, step: 80, at: '', series: 'layer/c1/gradient-norm', value: 0.25 };
    const grown = appendLayers(state, [
      { ...measured, n: 4, value: 9 },
      { ...measured, n: 5 },
      { ...measured, n: 6, series: 'train/loss' },
    ]);
    expect(grown.n).toBe(5);
    expect(stripOf(grown, 'gradient-norm').values).toEqual([
      [0.5, NaN, 0.25],
      [0.005, 2, undefined],
    ]);
  });

  it('are looked at where the cursor is', () => {
    expect(lookAt([1, 40, 80], 79)).toBe(1);
    expect(lookAt([1, 40, 80], Infinity)).toBe(2);
  });
});

describe('the scale of colours', () => {
  it('spans whole decades and gives what is no number no share', () => {
    const scale = scaleFor(GRADIENT, [0.5, 0.005, NaN]);
    expect([scale.from, scale.to]).toEqual([0.001, 1]);
    expect(scale.share(1)).toBeCloseTo(1);
    expect(scale.share(0.5)).toBeGreaterThan(scale.share(0.005));
    expect(scale.share(NaN)).toBeNaN();
    expect(scale.share(Infinity)).toBeNaN();
  });

  it('says numbers in the quantity’s unit', () => {
    expect(told(NaN, GRADIENT)).toBe('NaN');
    expect(told(0.25, { ...GRADIENT, scale: 'share' })).toBe('25.0 %');
  });
});

describe('ridgelines', () => {
  const distribution = (low: number, high: number): Distribution => ({
    mean: 0,
    spread: 1,
    norm: 1,
    histogram: { low, high, bins: [1, 4], below: 0, above: 0, nonFinite: 0 },
  });

  it('lay the histograms of a layer on one axis', () => {
    const report = (epoch: number, low: number, high: number) => ({
      epoch,
      step: 1 + 100 * epoch,
      layers: [{ node: 'c1', activations: distribution(low, high), weights: null, gradients: null }],
    });
    const all = ridgesOf([report(0, -1, 1), report(1, -2, 2)], 'c1', 'activations');
    expect([all?.low, all?.high]).toEqual([-2, 2]);
    expect(all?.ridges[0]?.heights[0]).toBe(0);
    expect(all?.ridges[1]?.heights[0]).toBe(0.25);
    expect(Math.max(...(all?.ridges[1]?.heights ?? []))).toBe(1);
    expect(ridgesOf([report(0, -1, 1)], 'c1', 'weights')).toBeNull();
  });

  it('are few, the first and the last epoch among them', () => {
    const chosen = chosenEpochs(Array.from({ length: 31 }, (_, i) => i));
    expect(chosen).toHaveLength(10);
    expect([chosen[0], chosen.at(-1)]).toEqual([0, 30]);
  });
});
