import type { PlanDraft } from '@/shared/api';

/** A number of an optimizer beside its learning rate. */
export interface Setting {
  name: string;
  label: string;
  /** What the server takes if nothing is said. */
  usual: number;
  step: number;
}

interface Kind {
  title: string;
  /** What it does, in a sentence. */
  line: string;
  learningRate: number;
  /** Those that people change first. */
  first: readonly Setting[];
  more: readonly Setting[];
}

const MOMENTUM: Setting = { name: 'momentum', label: 'Momentum', usual: 0.9, step: 0.05 };
const EPSILON: Setting = { name: 'epsilon', label: 'Epsilon', usual: 1e-8, step: 1e-8 };
const DECAY: Setting = { name: 'weightDecay', label: 'Weight decay', usual: 0, step: 0.0005 };
const MOMENTS: readonly Setting[] = [
  { name: 'beta1', label: 'Beta 1', usual: 0.9, step: 0.05 },
  { name: 'beta2', label: 'Beta 2', usual: 0.999, step: 0.001 },
  EPSILON,
];

/** The server has the same defaults: `OptimizerDocument`. */
export const OPTIMIZERS: Record<string, Kind> = {
  adam: {
    title: 'Adam',
    line: 'Every weight has a step of its own, by the mean and spread of its gradients.',
    learningRate: 0.002,
    first: [],
    more: [DECAY, ...MOMENTS],
  },
  adamw: {
    title: 'AdamW',
    line: 'Adam, with a weight decay that the gradients don’t rescale.',
    learningRate: 0.002,
    first: [],
    more: [{ ...DECAY, usual: 0.01 }, ...MOMENTS],
  },
  momentum: {
    title: 'Momentum',
    line: 'Steps along a running sum of the gradients, as a heavy ball rolls.',
    learningRate: 0.01,
    first: [MOMENTUM],
    more: [DECAY],
  },
  nesterov: {
    title: 'Nesterov',
    line: 'Momentum that looks one step ahead.',
    learningRate: 0.01,
    first: [MOMENTUM],
    more: [DECAY],
  },
  rmsprop: {
    title: 'RMSProp',
    line: 'Divides each gradient by the root of its recent mean square.',
    learningRate: 0.001,
    first: [],
    more: [DECAY, { name: 'alpha', label: 'Alpha', usual: 0.99, step: 0.01 }, EPSILON],
  },
  sgd: {
    title: 'SGD',
    line: 'A step straight down the gradient of each batch.',
    learningRate: 0.1,
    first: [],
    more: [DECAY],
  },
};

type Optimizer = NonNullable<PlanDraft['optimizer']>;

/** The optimizer of that kind with its usual settings; a rate or a decay set by hand is kept. */
export function switchOptimizer(current: Optimizer | undefined, kind: string): Optimizer {
  const next = OPTIMIZERS[kind];
  if (!next) return { kind };
  const rate = current?.learningRate;
  const byHand = rate !== undefined && rate !== OPTIMIZERS[current?.kind ?? '']?.learningRate;
  return {
    kind,
    learningRate: byHand ? rate : next.learningRate,
    ...Object.fromEntries(next.first.map(({ name, usual }) => [name, usual])),
    ...(current?.weightDecay !== undefined && { weightDecay: current.weightDecay }),
  };
}
