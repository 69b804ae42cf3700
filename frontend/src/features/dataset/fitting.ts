import type { Dataset, ShapeOf } from '@/shared/api';

/** A dataset that a network with this input can read: MNIST, if it is one. */
export function fittingDataset(datasets: readonly Dataset[], input: ShapeOf): Dataset | undefined {
  const fitting = datasets.filter((one) => one.input.join() === input.join());
  return fitting.find(({ id }) => id === 'mnist') ?? fitting[0];
}
