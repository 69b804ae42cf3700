import type { Plan, Run } from '@/shared/api';

export const aPlan = (change: Partial<Plan> = {}): Plan => ({
  version: 1,
  architecture: { id: 'lenet-5', width: 1, options: { activation: 'tanh' } },
  network: null,
  dataset: { id: 'mnist', train: 60_000, test: 10_000 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  initialization: 'xavier',
  batchSize: 64,
  epochs: 3,
  seed: 1,
  engine: 'auto',
  ...change,
});

export const aRun = (change: Partial<Run> = {}): Run => ({
  id: '7',
  title: null,
  state: 'RUNNING',
  reason: 'Training on worker yard-1.',
  plan: aPlan(),
  owner: { id: 'u1', displayName: 'Ada' },
  workshop: null,
  engine: 'dl4j',
  device: 'Xeon, oneDNN',
  attempt: 1,
  createdAt: '2026-11-23T22:00:00Z',
  startedAt: '2026-11-23T22:00:01Z',
  finishedAt: null,
  progress: { epoch: 2, step: 1000, steps: 2814, imagesPerSecond: 4200, secondsLeft: 75 },
  queue: null,
  result: null,
  failure: null,
  lastMeasurement: 0,
  ...change,
});
