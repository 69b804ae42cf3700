import { useQueries } from '@tanstack/react-query';
import { api } from '@/shared/api';
import type { HealthReport } from './types';

/** The histograms of some epochs; those that are there already, in the order of the epochs. */
export function useReports(run: string, epochs: readonly number[]): HealthReport[] {
  const results = useQueries({
    queries: epochs.map((epoch) => ({
      queryKey: ['health', run, epoch],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.artifactJson<HealthReport>(run, `health/epoch-${epoch}.json`, signal),
      staleTime: Infinity,
    })),
  });
  return results.flatMap(({ data }) => data ?? []);
}
