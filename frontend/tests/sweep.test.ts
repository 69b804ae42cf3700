import { studyDraft } from '@/app/pages/studyDraft';
import { fieldsOf, valuesOf } from '@/features/sweep';
import { progressWords } from '@/features/sweep/progress';
import { bestOf, heat, linesOver, studyLines } from '@/features/sweep/results';
import type { Architecture, SweepDetail, SweepMember } from '@/shared/api';
import { linearScale, logScale } from '@/shared/chart';

const aMember = (n: number, place: unknown[], change: Partial<SweepMember> = {}): SweepMember => ({
  n,
  label: place.join(', '),
  place,
  state: 'SUCCEEDED',
  reason: '',
  run: String(n),
  base: null,
  done: 1,
  testAccuracy: null,
  testLoss: null,
  trainAccuracy: null,
  parameters: null,
  macs: null,
  seconds: null,
  ...change,
});

const aSweep = (axes: SweepDetail['sweep']['axes'], members: SweepMember[]): SweepDetail => ({
  sweep: {
    id: 's',
    name: 'Rates',
    kind: 'grid',
    axes,
    owner: 'ada',
    createdAt: '2026-11-23T22:00:00Z',
    stoppedAt: null,
    states: {},
  },
  members,
});

describe('the results of a sweep', () => {
  it('have a best one; NaN is none, and of equals the smaller network wins', () => {
    const members = [
      aMember(1, [1], { testAccuracy: { nonFinite: 'NaN' } }),
      aMember(2, [2], { testAccuracy: 0.9, parameters: 100 }),
      aMember(3, [3], { testAccuracy: 0.9, parameters: 50 }),
    ];
    expect(bestOf(members)?.n).toBe(3);
    expect(bestOf(members.slice(0, 1))).toBeUndefined();
  });

  it('lie on a line over a varied value, with their spread over the seeds', () => {
    const axes = [
      { title: 'rate', values: [0.1, 0.01] },
      { title: 'seed', values: [1, 2] },
    ];
    const detail = aSweep(axes, [
      aMember(1, [0.1, 1], { testAccuracy: 0.5 }),
      aMember(2, [0.1, 2], { testAccuracy: 0.7 }),
      aMember(3, [0.01, 1], { testAccuracy: 0.8 }),
      aMember(4, [0.01, 2]),
    ]);
    expect(linesOver(detail, 0)).toEqual([
      {
        label: 'Validation accuracy',
        points: [
          { x: 0.01, mean: 0.8, low: 0.8, high: 0.8 },
          { x: 0.1, mean: 0.6, low: 0.5, high: 0.7 },
        ],
      },
    ]);
  });

  it('fill a heat map of two varied values, with gaps where nothing is known', () => {
    const axes = [
      { title: 'rate', values: [0.1, 0.01] },
      { title: 'architecture', values: [{ id: 'mlp' }, { id: 'lenet-5' }] },
    ];
    const detail = aSweep(axes, [
      aMember(1, [0.1, { id: 'mlp' }], { testAccuracy: 0.9 }),
      aMember(2, [0.01, { id: 'lenet-5' }], { testAccuracy: 0.98 }),
    ]);
    expect(heat(detail, 0, 1)).toEqual([
      [0.9, null],
      [null, 0.98],
    ]);
  });

  it('become the figure of the transferability study', () => {
    const lines = studyLines([
      aMember(1, ['baseA', 0, 1], { testAccuracy: 0.1 }),
      aMember(2, ['baseB', 0, 1], { testAccuracy: 0.95 }),
      aMember(3, ['AnB', 1, 1], { testAccuracy: 0.9 }),
      aMember(4, ['AnB', 1, 2], { testAccuracy: 0.8 }),
    ]);
    expect(lines.map(({ treatment }) => treatment)).toEqual(['BnB', 'BnB+', 'AnB', 'AnB+']);
    expect(lines[2]?.points.map(({ x, low, high }) => [x, low, high])).toEqual([
      [0, 0.95, 0.95],
      [1, 0.8, 0.9],
    ]);
  });

  it('are told in words while they come', () => {
    expect(progressWords({ states: { SUCCEEDED: 1, RUNNING: 2, WAITING: 3 } })).toBe(
      '2 training, 3 waiting, 1 done',
    );
  });
});

describe('what can be varied', () => {
  const leNet: Architecture = {
    id: 'lenet-5',
    title: 'LeNet-5',
    year: 1998,
    idea: '',
    paper: null,
    inputs: [],
    options: [
      { name: 'activation', title: 'Activation', kind: 'choice', choices: ['tanh', 'relu'], default: 'tanh' },
      { name: 'skip', title: 'Skip connections', kind: 'boolean', default: true },
    ],
  };
  const fields = fieldsOf({ architecture: { id: 'lenet-5' } }, [leNet]);
  const field = (path: string) => fields.find((one) => one.path === path) ?? { path, title: '', usual: [] };

  it('includes the options of the architecture', () => {
    expect(valuesOf(field('/architecture/options/skip'), ['off', 'on'])).toEqual([false, true]);
    expect(valuesOf(field('/architecture/options/activation'), ['relu'])).toEqual(['relu']);
  });

  it('takes numbers as they are typed', () => {
    expect(valuesOf(field('/optimizer/learningRate'), ['0.1', '1e-3', 'fast'])).toEqual([0.1, 0.001]);
  });

  it('a network of its own has neither width nor options', () => {
    expect(fieldsOf({}, [leNet]).some(({ path }) => path.startsWith('/architecture'))).toBe(false);
  });

  it('a study splits the digits, or goes from clothes to digits', () => {
    const choices = { architecture: { id: 'lenet-5' }, seeds: 2, train: 100, epochs: 1 };
    const similar = studyDraft({ ...choices, split: 'similar' });
    expect(similar.seeds).toEqual([1, 2]);
    expect(similar.study?.a).toEqual({ id: 'mnist', classes: [0, 1, 2, 3, 4], train: 100, test: 2000 });
    expect(studyDraft({ ...choices, split: 'dissimilar' }).study?.a).toMatchObject({ id: 'fashion-mnist' });
  });
});

describe('the axes of a figure', () => {
  it('have round ticks', () => {
    expect(linearScale(0.913, 0.987).ticks).toEqual([0.92, 0.94, 0.96, 0.98]);
    expect(linearScale(0, 10).at(5)).toBe(0.5);
    expect(linearScale(3, 3).at(3)).toBe(0.5);
  });

  it('have decades where values differ by many times', () => {
    expect(logScale(1000, 1_000_000).ticks).toEqual([1000, 10_000, 100_000, 1_000_000]);
    expect(logScale(1, 100).at(10)).toBeCloseTo(0.5);
  });
});
