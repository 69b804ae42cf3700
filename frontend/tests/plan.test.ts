import { mistakesAt, mistakesElsewhere } from '@/features/plan/checkPlan';
import { complete, FIRST_PLAN, switchOptimizer } from '@/features/plan/draft';
import { decodePlan, encodePlan } from '@/features/plan/planLink';
import { comparePlans } from '@/features/plan/planWords';
import type { Dataset, Plan } from '@/shared/api';

const thePlan: Plan = {
  version: 1,
  architecture: { id: 'lenet-5', width: 1, options: { activation: 'tanh' } },
  network: null,
  dataset: { id: 'mnist', train: 60000, test: 10000 },
  optimizer: { kind: 'adam', learningRate: 0.001 },
  initialization: 'xavier',
  batchSize: 64,
  epochs: 3,
  seed: 1,
  engine: 'auto',
};

const offer = {
  architectures: [
    {
      id: 'lenet-5',
      title: 'LeNet-5',
      year: 1998,
      idea: '',
      paper: null,
      options: [{ name: 'activation', title: 'Activation', kind: 'choice', default: 'tanh' } as const],
      inputs: ['1x28x28'],
    },
  ],
  datasets: [{ id: 'tiny', train: 20, test: 10 } as Dataset],
};

describe('a link to "new run"', () => {
  it('carries the whole plan there and back, letters of every alphabet included', () => {
    const plan = { ...FIRST_PLAN, seed: 4711, architecture: { id: 'größe-日本?>~', options: {} } };
    const word = encodePlan(plan);
    expect(word).toMatch(/^[\w-]+$/);
    expect(decodePlan(word)).toEqual(plan);
  });

  it.each(['', '!!!', 'bnVsbA', 'W10', encodePlan(FIRST_PLAN).slice(0, 40)])(
    'says so when %o is no plan',
    (word) => {
      expect(() => decodePlan(word)).toThrow(/readable plan/);
    },
  );

  it('leaves nothing open: sizes and options come from what the server offers', () => {
    const plan = complete({ seed: 9, dataset: { id: 'tiny', test: 5 } }, offer);
    expect(plan).toEqual({
      ...FIRST_PLAN,
      seed: 9,
      architecture: { id: 'lenet-5', width: 1, options: { activation: 'tanh' } },
      dataset: { id: 'tiny', train: 20, test: 5 },
    });
  });

  it('keeps a network of its own instead of an architecture', () => {
    const network = { version: 1, input: [1, 28, 28], nodes: [] };
    expect(complete({ network }, offer)).toMatchObject({ architecture: undefined, network });
  });
});

describe('switching the optimizer', () => {
  it('takes the usual learning rate of the new one', () => {
    expect(switchOptimizer({ kind: 'adam', learningRate: 0.002 }, 'sgd')).toEqual({
      kind: 'sgd',
      learningRate: 0.1,
    });
  });
  it('keeps a rate that was chosen by hand', () => {
    expect(switchOptimizer({ kind: 'adam', learningRate: 0.02 }, 'sgd')?.learningRate).toBe(0.02);
  });
});

describe('mistakes', () => {
  const mistakes = [
    { field: '/plan/batchSize', message: 'A batch needs at least 1 image.' },
    { field: '/plan/dataset/train', message: 'MNIST has 60,000 training images.' },
    { field: '/plan/optimizer/beta1', message: 'beta1 must be below 1.' },
  ];
  it('stand beside their fields', () => {
    expect(mistakesAt(mistakes, 'batchSize')).toBe('A batch needs at least 1 image.');
    expect(mistakesAt(mistakes, 'batch')).toBeUndefined();
    expect(mistakesAt(mistakes, 'dataset')).toContain('60,000');
  });
  it('are shown below when no field is theirs', () => {
    expect(mistakesElsewhere(mistakes, ['batchSize', 'dataset'])).toEqual([mistakes[2]]);
  });
});

describe('plans side by side', () => {
  it('mark exactly what differs', () => {
    const rows = comparePlans([thePlan, { ...thePlan, batchSize: 128, seed: 2 }]);
    expect(rows.filter((row) => row.differs).map((row) => row.label)).toEqual(['Batch size', 'Seed']);
    expect(rows.find((row) => row.label === 'Batch size')?.values).toEqual(['64', '128']);
  });
  it('show a dash where a plan has no such setting', () => {
    const other: Plan = { ...thePlan, architecture: { id: 'mlp', width: 1, options: {} } };
    expect(comparePlans([thePlan, other]).find((row) => row.label === 'Option activation')?.values).toEqual([
      'tanh',
      '–',
    ]);
  });
});
