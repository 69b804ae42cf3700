import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/shared/api';
import { stream } from '@/shared/stream';
import { appendLayers, fromHealth, NO_LAYERS, type LayerState } from './layers';

const key = (run: string) => ['layers', run] as const;

/** What is measured of the layers of some runs, growing as they are looked at. */
export function useLayers(runs: readonly string[]): LayerState[] {
  const queries = useQueryClient();
  const results = useQueries({
    queries: runs.map((run) => ({
      queryKey: key(run),
      queryFn: () => api.health(run).then(fromHealth),
      staleTime: Infinity,
      structuralSharing: false,
    })),
  });
  const loaded = runs.filter((_, i) => results[i]?.data).join(' ');
  useEffect(() => {
    const stops = loaded
      .split(' ')
      .filter(Boolean)
      .map((run) =>
        stream.watch(
          `runs/${run}/layers`,
          (message) => {
            if (message.kind === 'measurements')
              queries.setQueryData<LayerState>(
                key(run),
                (state) => state && appendLayers(state, message.measurements),
              );
          },
          () => queries.getQueryData<LayerState>(key(run))?.n ?? 0,
        ),
      );
    return () => stops.forEach((stop) => stop());
  }, [queries, loaded]);
  return results.map((result) => result.data ?? NO_LAYERS);
}
