import { useQuery } from '@tanstack/react-query';
import { api, type Dataset } from '@/shared/api';

export function useArchitectures() {
  return useQuery({ queryKey: ['architectures'], queryFn: () => api.architectures(), staleTime: Infinity });
}

/** The ids of those that can be trained on a data set; undefined while that is not known. */
export function useFitting(dataset: Dataset | undefined): ReadonlySet<string> | undefined {
  const query = dataset && {
    input: dataset.input.join('x'),
    task: dataset.task ?? 'classification',
    classes: dataset.labels.length,
  };
  const { data } = useQuery({
    queryKey: ['architectures', query],
    queryFn: () => api.architectures(query),
    staleTime: Infinity,
    enabled: query !== undefined,
  });
  return data && new Set(data.map(({ id }) => id));
}
