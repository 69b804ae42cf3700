import type { CurvePoint, Curves, Measurement } from '@/shared/api';

/** One series in parallel arrays, steps ascending. A value may be NaN or ±Infinity: it is kept as such. */
export interface Series {
  readonly steps: readonly number[];
  readonly epochs: readonly number[];
  readonly values: readonly number[];
}

/** All series of a run, and the number of the last measurement that is in them. */
export interface CurveState {
  readonly n: number;
  readonly series: Readonly<Record<string, Series>>;
}

export const NO_CURVES: CurveState = { n: 0, series: {} };
export const EMPTY_SERIES: Series = { steps: [], epochs: [], values: [] };

export function valueOf(point: Pick<CurvePoint, 'value' | 'nonFinite'>): number {
  return point.value ?? Number(point.nonFinite ?? NaN);
}

/** What `GET /runs/{id}/curves` answers, as state. */
export function fromCurves(curves: Curves): CurveState {
  const series: Record<string, Series> = {};
  for (const { series: name, points } of curves.curves) {
    series[name] = {
      steps: points.map((point) => point.step),
      epochs: points.map((point) => point.epoch),
      values: points.map(valueOf),
    };
  }
  return { n: curves.n, series };
}

/**
 * Adds what the stream or `GET /measurements` brought. Measurements that are in already (n not above the
 * state's) are left out, so a batch may arrive twice; a run that went back to its checkpoint writes its
 * steps again, and then the later measurement stands.
 */
export function append(state: CurveState, measurements: readonly Measurement[]): CurveState {
  const fresh = measurements.filter((one) => one.n > state.n);
  if (fresh.length === 0) return state;
  const series = { ...state.series };
  const bySeries = new Map<string, Measurement[]>();
  for (const one of fresh) {
    const group = bySeries.get(one.series);
    if (group) group.push(one);
    else bySeries.set(one.series, [one]);
  }
  for (const [name, added] of bySeries) series[name] = extend(series[name] ?? EMPTY_SERIES, added);
  return { n: fresh.reduce((last, one) => Math.max(last, one.n), state.n), series };
}

function extend(series: Series, added: readonly Measurement[]): Series {
  const firstStep = added.reduce((first, one) => Math.min(first, one.step), Infinity);
  let keep = series.steps.length;
  while (keep > 0 && (series.steps[keep - 1] ?? -1) >= firstStep) keep--;
  // Within one batch a step may be there twice as well; the last one wins, and steps stay ascending.
  const byStep = new Map<number, Measurement>();
  for (const one of added) byStep.set(one.step, one);
  const sorted = [...byStep.values()].sort((a, b) => a.step - b.step);
  return {
    steps: [...series.steps.slice(0, keep), ...sorted.map((one) => one.step)],
    epochs: [...series.epochs.slice(0, keep), ...sorted.map((one) => one.epoch)],
    values: [...series.values.slice(0, keep), ...sorted.map(valueOf)],
  };
}
