import { useDatasets } from '@/features/dataset';
import { SOLVERS, solverOf } from '@/features/plan';
import { FoundAtOnce, type CurveState } from '@/features/run';
import type { Run } from '@/shared/api';

/** How a run's weights were found in one go, with the names of its classes. */
export function AtOnce({ run, curves }: { run: Run; curves: CurveState | undefined }) {
  const { id, classes } = run.plan.dataset;
  const labels = useDatasets().data?.find((one) => one.id === id)?.labels ?? [];
  const solver = SOLVERS[solverOf(run.plan)];
  return (
    <FoundAtOnce
      title={solver?.title ?? 'Found at once'}
      line={solver?.line ?? ''}
      curves={curves}
      labels={classes ? classes.map((label) => labels[label] ?? String(label)) : labels}
      train={run.plan.dataset.train}
    />
  );
}
