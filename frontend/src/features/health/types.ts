/** The artifact `health/epoch-N.json`. A number that is not finite is its name as text. */
export type Told = number | 'NaN' | 'Infinity' | '-Infinity';

export interface Histogram {
  low: number;
  high: number;
  bins: number[];
  below: number;
  above: number;
  nonFinite: number;
}

export interface Distribution {
  mean: Told;
  spread: Told;
  norm: Told;
  histogram: Histogram;
}

export interface HealthReport {
  epoch: number;
  step: number;
  layers: {
    node: string;
    activations: Distribution;
    weights: Distribution | null;
    gradients: Distribution | null;
  }[];
}

export type Part = 'activations' | 'weights' | 'gradients';
