import type { PlanDraft } from '@/shared/api';

/** LeNet-5 on MNIST: what the start page's button trains. */
export const FIRST_PLAN: PlanDraft = {
  version: 1,
  architecture: { id: 'lenet-5', width: 1, options: {} },
  dataset: { id: 'mnist', train: 60_000, test: 10_000 },
  optimizer: { kind: 'adam', learningRate: 0.002 },
  schedule: { kind: 'constant', warmUp: 0 },
  gradientClip: null,
  stopping: { patience: null, minutes: null },
  initialization: 'xavier',
  batchSize: 64,
  epochs: 3,
  seed: 1,
  engine: 'auto',
  precision: 'auto',
};
