import { mistakesAt, mistakesElsewhere } from '@/features/plan/checkPlan';
import { complete, draftOf } from '@/features/plan/draft';
import { FIRST_PLAN } from '@/features/plan/firstPlan';
import { switchOptimizer } from '@/features/plan/optimizers';
import { decodePlan, encodePlan } from '@/features/plan/planLink';
import { compareRuns } from '@/features/plan/planWords';
import { speedBars } from '@/features/plan/speedBars';
import type { Dataset, EngineSpeed } from '@/shared/api';
import { aPlan, aRun } from './fixtures';

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

describe('a link that is older than the choice of precision', () => {
  it('means Auto', () => {
    const { precision, ...old } = FIRST_PLAN;
    expect(precision).toBe('auto');
    expect(complete(decodePlan(encodePlan(old)), offer).precision).toBe('auto');
  });
  it('is no other plan once the choice is made: engine and precision go there and back', () => {
    const asked = { ...FIRST_PLAN, engine: 'pytorch', precision: 'bf16' };
    expect(complete(decodePlan(encodePlan(asked)), offer)).toMatchObject({
      engine: 'pytorch',
      precision: 'bf16',
    });
    const ran = draftOf(aPlan({ engine: 'pytorch', precision: 'bf16' }));
    expect(decodePlan(encodePlan(ran))).toMatchObject({ engine: 'pytorch', precision: 'bf16' });
    expect(complete(draftOf(aPlan({ precision: null })), offer).precision).toBe('auto');
  });
});

describe('a link that is older than schedules and early stopping', () => {
  it('means none of them', () => {
    const { schedule, gradientClip, stopping, ...old } = FIRST_PLAN;
    expect([schedule, gradientClip, stopping]).not.toContain(undefined);
    expect(complete(decodePlan(encodePlan(old)), offer)).toMatchObject({ schedule, gradientClip, stopping });
  });
  it('is no other plan once they are chosen', () => {
    const steered = {
      ...FIRST_PLAN,
      schedule: { kind: 'cosine', warmUp: 1 },
      gradientClip: 0.5,
      stopping: { patience: 3, minutes: null },
      initialization: { kind: 'normal', sigma: 0.01 },
    };
    expect(complete(decodePlan(encodePlan(steered)), offer)).toMatchObject(steered);
  });
});

describe('switching the optimizer', () => {
  it('takes the usual learning rate of the new one', () => {
    expect(switchOptimizer({ kind: 'adam', learningRate: 0.002 }, 'sgd')).toEqual({
      kind: 'sgd',
      learningRate: 0.1,
    });
  });
  it('keeps a rate and a decay that were chosen by hand', () => {
    expect(switchOptimizer({ kind: 'adam', learningRate: 0.02, weightDecay: 0.1 }, 'nesterov')).toEqual({
      kind: 'nesterov',
      learningRate: 0.02,
      momentum: 0.9,
      weightDecay: 0.1,
    });
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

describe('runs side by side', () => {
  const differing = (...runs: Parameters<typeof compareRuns>[0]) =>
    compareRuns(runs).filter((row) => row.differs);

  it('mark exactly what differs', () => {
    const rows = differing(aRun(), aRun({ plan: aPlan({ batchSize: 128, seed: 2 }) }));
    expect(rows.map((row) => row.label)).toEqual(['Batch size', 'Seed']);
    expect(rows[0]?.values).toEqual(['64', '128']);
  });

  it('tell what steers a training only where it is not as usual', () => {
    const steered = aPlan({
      optimizer: { kind: 'adamw', learningRate: 0.001, weightDecay: 0.01 },
      schedule: { kind: 'step', every: 1, factor: 0.1, warmUp: 0.5 },
      gradientClip: 1,
      stopping: { patience: 1, minutes: 90 },
      initialization: { kind: 'normal', sigma: 0.02 },
    });
    const rows = differing(aRun({ plan: aPlan({ schedule: null }) }), aRun({ plan: steered }));
    expect(rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Optimizer', 'Adam', 'AdamW'],
      ['Initialization', 'Xavier', 'normal, sigma 0.02'],
      ['Schedule', '–', 'up for 0.5 epochs, then × 0.1 every 1 epoch'],
      ['Weight decay', '–', '0.01'],
      ['Gradient clip', '–', 'at length 1'],
      ['Early stopping', '–', 'after 1 epoch without a lower test loss'],
      ['Time box', '–', '1 h 30 min'],
    ]);
  });

  it('show a dash where a plan has no such setting', () => {
    const other = aPlan({ architecture: { id: 'mlp', width: 1, options: {} } });
    const rows = compareRuns([aRun(), aRun({ plan: other })]);
    expect(rows.find((row) => row.label === 'Option activation')?.values).toEqual(['tanh', '–']);
  });

  it('tell apart what was asked for and what it became', () => {
    const fast = aRun({ engine: 'pytorch', precision: 'bf16', device: 'NVIDIA H100' });
    const old = aRun({ plan: aPlan({ precision: null }), precision: null });
    expect(differing(fast, old).map(({ label, values }) => [label, ...values])).toEqual([
      ['Trained by', 'PyTorch', 'Deeplearning4j'],
      ['Trained in', 'bf16 mixed precision', '–'],
      ['Trained on', 'NVIDIA H100', 'Xeon, oneDNN'],
    ]);
    const asked = aRun({ plan: aPlan({ engine: 'pytorch', precision: 'bf16' }) });
    expect(differing(aRun(), asked).map(({ label, values }) => [label, ...values])).toEqual([
      ['Engine', 'Auto', 'PyTorch'],
      ['Precision', 'Auto', 'bf16'],
    ]);
  });
});

describe('the bars of the engines’ speeds', () => {
  const anEngine = (change: Partial<EngineSpeed> = {}): EngineSpeed => ({
    engine: 'pytorch',
    device: 'NVIDIA H100',
    workers: 2,
    free: 1,
    imagesPerSecond: 8712.4,
    measured: true,
    chosen: false,
    time: { typical: 240, least: 204, most: 360, words: 'about 4 minutes' },
    memoryBytes: 1.1 * 2 ** 30,
    ...change,
  });

  it('lie on one scale from 0, names as people write them', () => {
    const bars = speedBars([anEngine(), anEngine({ engine: 'dl4j', imagesPerSecond: 2178.1 })]);
    expect(bars.map(({ engine, length, figure }) => [engine, length, figure])).toEqual([
      ['PyTorch', 1, '8,712 images/s'],
      ['Deeplearning4j', 0.25, '2,178 images/s'],
    ]);
  });

  it('say of a prediction no more figures than it knows', () => {
    expect(speedBars([anEngine({ measured: false })])[0]).toMatchObject({
      figure: 'about 8,700 images/s',
      note: 'predicted · 2 workers, 1 free',
    });
  });

  it('say how long and in how much memory the plan trains', () => {
    const [known, unknown] = speedBars([anEngine(), anEngine({ time: null, memoryBytes: 460.2 * 2 ** 20 })]);
    expect(known?.cost).toBe('about 4 minutes, 1.1 GiB of memory');
    expect(unknown?.cost).toBe('461 MiB of memory');
  });

  it('have no length while no speed is known', () => {
    expect(speedBars([anEngine({ imagesPerSecond: null, measured: false })])[0]).toMatchObject({
      length: 0,
      figure: 'speed not known yet',
      note: '2 workers, 1 free',
    });
  });

  it.each([
    [{ workers: 1, free: 1 }, 'measured · 1 worker, free'],
    [{ workers: 1, free: 0 }, 'measured · 1 worker, busy'],
    [{ workers: 2, free: 0 }, 'measured · 2 workers, both busy'],
    [{ workers: 3, free: 0 }, 'measured · 3 workers, all busy'],
  ])('count who is there: %o', (who, note) => expect(speedBars([anEngine(who)])[0]?.note).toBe(note));

  it('mark the one that would take the run, now or when it is free', () => {
    const takes = [anEngine({ chosen: true }), anEngine({ chosen: true, free: 0 }), anEngine()];
    expect(speedBars(takes).map((bar) => bar.takes)).toEqual([
      'would take it now',
      'would take it next',
      null,
    ]);
  });
});
