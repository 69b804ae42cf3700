import type { Plan, Run } from '@/shared/api';
import type { CurveState } from './curves';
import type { RunLook } from './lines';

/** Colours that stay apart for colour-blind eyes, on light and on dark. */
const COLORS = ['#2f7fd6', '#e08c0a', '#1f9d6b', '#d6438a', '#8a63d2', '#c9502f', '#3aa7b5', '#7d8c1f'];

export const MOST_OVERLAID = COLORS.length;
export const overlayColor = (place: number) => COLORS[place % COLORS.length] ?? '#2f7fd6';

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
