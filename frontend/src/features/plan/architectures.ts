import { useQuery } from '@tanstack/react-query';
import { api, type Dataset, type PlanDraft, type Task } from '@/shared/api';
import { classesOf } from './made';

export function useArchitectures() {
  return useQuery({ queryKey: ['architectures'], queryFn: () => api.architectures(), staleTime: Infinity });
}

/** What the data asks of a network. */
export interface Asked {
  input: string;
  task: Task;
  classes: number;
}

/** Undefined if there is no such data set. */
export function askedBy(chosen: PlanDraft['dataset'], datasets: readonly Dataset[]): Asked | undefined {
  const dataset = datasets.find(({ id }) => id === (chosen?.id ?? 'mnist'));
  return (
    dataset && {
      input: dataset.input.join('x'),
      task: dataset.task,
      classes: classesOf(dataset, chosen ?? { id: dataset.id }),
    }
  );
}

/** The ids of those that can be trained on such data; undefined while that is not known. */
export function useFitting(asked: Asked | undefined): ReadonlySet<string> | undefined {
  const { data } = useQuery({
    queryKey: ['architectures', asked],
    queryFn: () => api.architectures(asked),
    staleTime: Infinity,
    enabled: asked !== undefined,
  });
  return data && new Set(data.map(({ id }) => id));
}
