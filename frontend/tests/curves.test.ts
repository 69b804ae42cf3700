import { append, fromCurves, NO_CURVES } from '@/features/run/curves';
import type { Measurement } from '@/shared/api';

const loss = (n: number, step: number, value: number | null, nonFinite?: 'NaN'): Measurement => ({
  n,
  series: 'train/loss',
  epoch: 1,
  step,
  at: '2026-11-23T22:00:00Z',
  value,
  ...(nonFinite ? { nonFinite } : {}),
});

describe('the curves of a run', () => {
  it('continue after the last number that the first load had', () => {
    const loaded = fromCurves({
      n: 2,
      curves: [{ series: 'train/loss', points: [{ step: 1, epoch: 1, value: 2.3 }] }],
    });
    const state = append(loaded, [loss(2, 1, 9), loss(3, 2, 2.1)]);
    expect(state.n).toBe(3);
    expect(state.series['train/loss']?.values).toEqual([2.3, 2.1]);
  });

  it('do not change, not even in identity, when a batch arrives twice', () => {
    const batch = [loss(1, 1, 2.3), loss(2, 2, 2.1)];
    const once = append(NO_CURVES, batch);
    expect(append(once, batch)).toBe(once);
  });

  it('have neither gap nor double when batches overlap after a reconnect', () => {
    const all = Array.from({ length: 20 }, (_, i) => loss(i + 1, i + 1, 1 / (i + 1)));
    const state = [all.slice(0, 8), all.slice(5, 12), all.slice(11)].reduce(append, NO_CURVES);
    expect(state.series['train/loss']?.steps).toEqual(all.map((one) => one.step));
    expect(state.n).toBe(20);
  });

  it('keep NaN as NaN, never as 0', () => {
    const state = append(NO_CURVES, [loss(1, 1, 2.3), loss(2, 2, null, 'NaN')]);
    expect(state.series['train/loss']?.values).toEqual([2.3, NaN]);
  });

  it('let the later measurement stand when a run goes back to its checkpoint', () => {
    const before = append(NO_CURVES, [loss(1, 10, 2), loss(2, 20, 1.5), loss(3, 30, 1.2)]);
    const after = append(before, [loss(4, 20, 1.51), loss(5, 30, 1.21)]);
    expect(after.series['train/loss']).toEqual({
      steps: [10, 20, 30],
      epochs: [1, 1, 1],
      values: [2, 1.51, 1.21],
    });
  });

  it('keep series apart', () => {
    const accuracy = { ...loss(2, 1, 0.5), series: 'train/accuracy' };
    const state = append(NO_CURVES, [loss(1, 1, 2), accuracy]);
    expect(Object.keys(state.series)).toEqual(['train/loss', 'train/accuracy']);
  });
});
