import type { Dataset, PlanDraft } from '@/shared/api';

type Chosen = NonNullable<PlanDraft['dataset']>;

/** Whether a data set is as large as its options or points make it: a plan then takes all of it. */
export const countsFollow = ({ id, options }: Dataset) =>
  id === 'points-own' || (options ?? []).some(({ name }) => name === 'count');

/** Made in another way: counts that follow from it are left to the server. */
export function remade(dataset: Dataset, chosen: Chosen): Chosen {
  if (!countsFollow(dataset)) return chosen;
  const rest = { ...chosen };
  delete rest.train;
  delete rest.test;
  return rest;
}

/** How many classes the chosen part of a data set has, or values that are asked for. */
export function classesOf({ labels }: Dataset, { classes, options, points }: Chosen): number {
  const drawn = (points ?? []).reduce((most, [, , label]) => Math.max(most, label + 1), 0);
  return classes?.length ?? options?.classes ?? Math.max(labels.length, drawn);
}

/** How many examples a plan trains on, or a few more; 0 if that is not known. */
export function trainOf(dataset: Dataset | undefined, chosen: Chosen): number {
  const usual = dataset?.options?.find(({ name }) => name === 'count')?.standard ?? dataset?.train ?? 0;
  return chosen.train ?? chosen.points?.length ?? chosen.options?.count ?? usual;
}
