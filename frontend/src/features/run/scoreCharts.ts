import { figure, percent } from '@/shared/format';
import type { Measure, RunLook } from './lines';

/** A chart of what a task is scored by. */
export interface ScoreChart {
  measure: Exclude<Measure, 'loss'>;
  title: string;
  formatY: (value: number) => string;
  formatTick: (value: number, distance: number) => string;
  floor: 'share' | 'free';
  /** Where it is not measured of both. */
  splits?: readonly ['test'];
}

const SHARE = {
  formatY: (share: number) => percent(share, 1),
  formatTick: (share: number, distance: number) =>
    percent(share, distance >= 0.01 ? 0 : distance >= 0.001 ? 1 : 2),
  floor: 'share',
} as const;

const ACCURACY: ScoreChart = { measure: 'accuracy', title: 'Accuracy', ...SHARE };

const CHARTS: readonly ScoreChart[] = [
  { measure: 'mean-iou', title: 'Mean IoU', ...SHARE, splits: ['test'] },
  { measure: 'r2', title: 'R²', formatY: figure, formatTick: figure, floor: 'free', splits: ['test'] },
  ACCURACY,
];

/** The charts of what the runs have measured; before their first measurement one waits for accuracy. */
export function scoresOf(looks: readonly RunLook[]): readonly ScoreChart[] {
  const measured = new Set(looks.flatMap(({ curves }) => Object.keys(curves.series)));
  if (measured.size === 0) return [ACCURACY];
  return CHARTS.filter(({ measure }) => measured.has(`test/${measure}`) || measured.has(`train/${measure}`));
}
