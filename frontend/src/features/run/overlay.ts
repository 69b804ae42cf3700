import type { Plan, Run } from '@/shared/api';
import { categoryColor } from '@/shared/chart';
import type { CurveState } from './curves';
import type { RunLook } from './lines';

export const MOST_OVERLAID = 8;
export const overlayColor = categoryColor;

const DASH = [6, 4];

/** Runs on one chart: one colour each; where both splits are shown, training is dashed. */
export function overlayOf(
  runs: readonly Run[],
  curves: readonly CurveState[],
  nameOf: (run: Run) => string,
): RunLook[] {
  return runs.map((run, i) => ({
    key: run.id,
    label: nameOf(run),
    plan: run.plan,
    curves: curves[i] ?? { n: 0, series: {} },
    train: { color: overlayColor(i), dash: DASH },
    test: { color: overlayColor(i) },
  }));
}

/** One run alone: amber is training, blue is validation. */
export function aloneOf(key: string, plan: Plan, curves: CurveState): RunLook[] {
  return [
    {
      key,
      label: '',
      plan,
      curves,
      train: { color: 'var(--ty-train)' },
      test: { color: 'var(--ty-test)' },
    },
  ];
}
