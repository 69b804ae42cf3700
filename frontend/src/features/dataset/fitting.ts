import type { Architecture, Dataset, ShapeOf } from '@/shared/api';

/** A dataset that a network with this input, made for these tasks, can learn: MNIST, if it is one. */
export function fittingDataset(
  datasets: readonly Dataset[],
  input: ShapeOf,
  tasks?: Architecture['tasks'],
): Dataset | undefined {
  const fitting = datasets.filter(
    ({ input: given, task }) => given.join() === input.join() && (!tasks || tasks.includes(task)),
  );
  return fitting.find(({ id }) => id === 'mnist') ?? fitting[0];
}
