import type { Plan } from '@/shared/api';
import { smooth, type ChartLine } from '@/shared/chart';
import { EMPTY_SERIES, type CurveState, type Series } from './curves';

export type Measure = 'loss' | 'accuracy' | 'mean-iou' | 'r2';
export type XAxis = 'epochs' | 'steps';

/** How one run is drawn: its colours for the two splits. */
export interface RunLook {
  key: string;
  label: string;
  plan: Plan;
  curves: CurveState;
  train: { color: string; dash?: number[] };
  test: { color: string; dash?: number[] };
}

export interface ChartChoices {
  smoothing: number;
  x: XAxis;
  splits: readonly ('train' | 'test')[];
}

/** Of a solver without gradients an epoch is a round, of one step. */
export const stepsPerEpoch = ({ batchSize, dataset }: Plan) =>
  batchSize === null ? 1 : Math.max(1, Math.ceil(dataset.train / batchSize));

/** The lines of one chart. Smoothing is for the training curve: validation has one point per epoch. */
export function linesOf(look: RunLook, measure: Measure, choices: ChartChoices): ChartLine[] {
  return choices.splits.flatMap((split) => {
    const series = look.curves.series[`${split}/${measure}`] ?? EMPTY_SERIES;
    const name = split === 'train' ? 'Training' : 'Validation';
    const line = {
      ...look[split],
      key: `${look.key}/${split}`,
      label: look.label ? `${look.label}, ${name.toLowerCase()}` : name,
      x: placesOf(series, look.plan, choices.x),
      y: series.values,
    };
    if (split === 'test' || choices.smoothing === 0) return [line];
    return [
      { ...line, key: `${line.key}/raw`, ghost: true },
      { ...line, y: smooth(series.values, choices.smoothing) },
    ];
  });
}

function placesOf(series: Series, plan: Plan, x: XAxis): readonly number[] {
  if (x === 'steps') return series.steps;
  const perEpoch = stepsPerEpoch(plan);
  return series.steps.map((step) => step / perEpoch);
}

/** Where the last point of a run is, and where its plan ends. */
export function reach({ curves, plan }: RunLook, x: XAxis): { reached: number; total: number } {
  const last = Math.max(0, ...Object.values(curves.series).map((series) => series.steps.at(-1) ?? 0));
  const perEpoch = stepsPerEpoch(plan);
  const epochs = plan.epochs ?? last;
  return x === 'steps'
    ? { reached: last, total: epochs * perEpoch }
    : { reached: last / perEpoch, total: epochs };
}
