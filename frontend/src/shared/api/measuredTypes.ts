import type { MaybeFinite, NonFinite, Plan } from './types';

/** What a run measures, and what that says about it. */

export interface Measurement {
  n: number;
  series: string;
  epoch: number;
  step: number;
  at: string;
  value: number | null;
  nonFinite?: NonFinite;
}

export interface CurvePoint {
  step: number;
  epoch: number;
  value: number | null;
  nonFinite?: NonFinite;
}

export interface Curves {
  curves: { series: string; points: CurvePoint[] }[];
  n: number;
}

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
