import type { Plan, PlanDraft } from '@/shared/api';

/** LeNet-5 on MNIST: what the start page's button trains. */
export const FIRST_PLAN: PlanDraft = {
  version: 1,
  architecture: { id: 'lenet-5', width: 1, options: {} },
  dataset: { id: 'mnist', train: 60_000, test: 10_000 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  initialization: 'xavier',
  batchSize: 64,
  epochs: 3,
  seed: 1,
  engine: 'auto',
};

export const OPTIMIZERS = ['adam', 'momentum', 'sgd'] as const;

const OPTIMIZER_DEFAULTS: Record<string, PlanDraft['optimizer']> = {
  adam: { kind: 'adam', learningRate: 0.001 },
  momentum: { kind: 'momentum', learningRate: 0.01, momentum: 0.9 },
  sgd: { kind: 'sgd', learningRate: 0.1 },
};

/** The optimizer of that kind with its usual settings; a learning rate that was changed by hand is kept. */
export function switchOptimizer(current: PlanDraft['optimizer'], kind: string): PlanDraft['optimizer'] {
  const fresh = OPTIMIZER_DEFAULTS[kind] ?? { kind };
  const usual = OPTIMIZER_DEFAULTS[current?.kind ?? '']?.learningRate;
  const rate = current?.learningRate;
  return rate === undefined || rate === usual ? fresh : { ...fresh, learningRate: rate };
}

/** A partial plan with everything that it leaves open taken from the first plan. */
export function complete(partial: PlanDraft): PlanDraft {
  const { network, architecture, dataset, optimizer, ...rest } = partial;
  return {
    ...FIRST_PLAN,
    ...withoutNull(rest),
    architecture: network
      ? undefined
      : {
          ...(FIRST_PLAN.architecture as object),
          ...(architecture ?? {}),
          id: architecture?.id ?? 'lenet-5',
        },
    ...(network ? { network } : {}),
    dataset: {
      id: 'mnist',
      ...(dataset?.id && dataset.id !== 'mnist' ? {} : FIRST_PLAN.dataset),
      ...dataset,
    },
    optimizer: optimizer ?? FIRST_PLAN.optimizer,
  };
}

/** A finished plan as something to change. */
export function draftOf(plan: Plan): PlanDraft {
  return withoutNull({ ...plan }) as PlanDraft;
}

function withoutNull<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) as Partial<T>;
}
