/** How the layers of a run are, and what that means. */
import type { MaybeFinite, Plan } from './types';

/** What is measured of one layer over time; `activation-mean`, `gradient-norm` … */
export interface LayerCurve {
  node: string;
  quantity: string;
  steps: number[];
  values: MaybeFinite[];
}

export interface LayerHealth {
  curves: LayerCurve[];
  n: number;
}

/** Something that goes wrong in a run, and a plan that does better. */
export interface Finding {
  kind: string;
  title: string;
  epoch: number;
  step: number;
  what: string;
  why: string;
  retry: { changes: string[]; plan: Plan };
}
