import type { Analysis, PlanDraft, PlanStart, StartSource } from '@/shared/api';

type Start = NonNullable<PlanDraft['start']>;

/** What becomes of one layer when a training starts from a model. */
export type Fate = 'copied' | 'frozen' | 'new';

/** The layers that one can decide about: those with weights, from the input on. */
export const weighted = (analysis: Analysis) => analysis.nodes.filter((node) => node.parameters > 0);

/** The same source with nothing decided: whatever fits is copied. */
export const sourceOf = ({ run, model }: StartSource): Start => (model ? { model } : { run });

/** A source without a name: "run 5e3…". */
export const idOf = ({ run, model }: StartSource) => (model ? `model ${model}` : `run ${run ?? ''}`);

export const isOf = (one: StartSource, other: StartSource) =>
  one.run === other.run && one.model === other.model;

export function fateOf(node: string, start: Pick<PlanStart, 'copy' | 'freeze'>): Fate {
  if (!start.copy.includes(node)) return 'new';
  return start.freeze.includes(node) ? 'frozen' : 'copied';
}

/** The start with another fate for some layers; from then on it says all of its layers. */
export function decide(start: PlanStart, nodes: readonly string[], fate: Fate): Start {
  const others = (list: readonly string[]) => list.filter((one) => !nodes.includes(one));
  return {
    ...start,
    copy: fate === 'new' ? others(start.copy) : [...others(start.copy), ...nodes],
    freeze: fate === 'frozen' ? [...others(start.freeze), ...nodes] : others(start.freeze),
  };
}
