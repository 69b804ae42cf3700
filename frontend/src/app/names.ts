import { useCallback } from 'react';
import { useDatasets } from '@/features/dataset';
import { planName, useArchitectures } from '@/features/plan';
import type { Plan, Run } from '@/shared/api';

/** What a plan's network is called: "LeNet-5". */
export function useNetworkName(): (plan: Plan) => string {
  const architectures = useArchitectures().data;
  return useCallback(
    ({ architecture }: Plan) =>
      architectures?.find((one) => one.id === architecture?.id)?.title ?? architecture?.id ?? 'My network',
    [architectures],
  );
}

/** A run's own title, or "LeNet-5 on MNIST". */
export function useRunName(): (run: { title: string | null; plan: Plan }) => string {
  const architectures = useArchitectures().data;
  const datasets = useDatasets().data;
  return useCallback(
    ({ title, plan }: Pick<Run, 'title' | 'plan'>) => {
      if (title) return title;
      const network = architectures?.find((one) => one.id === plan.architecture?.id)?.title;
      const data = datasets?.find((one) => one.id === plan.dataset.id)?.title;
      return planName(plan, network, data);
    },
    [architectures, datasets],
  );
}
