import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { complete, draftOf } from '@/features/plan/draft';
import { FIRST_PLAN } from '@/features/plan/firstPlan';
import { compareRuns, planWords } from '@/features/plan/planWords';
import { SolverFields } from '@/features/plan/SolverFields';
import { solversFor, withArchitecture, withSolver } from '@/features/plan/solvers';
import { FoundAtOnce, RunStatus } from '@/features/run';
import { fieldsOf } from '@/features/sweep/varied';
import type { Dataset, PlanDraft } from '@/shared/api';
import { show } from './appRender';
import { aPlan, aRun } from './fixtures';

const kernels: PlanDraft = {
  ...FIRST_PLAN,
  architecture: { id: 'kernel-machine', options: { centres: 200 } },
  dataset: { id: 'points-moons' },
};

const moons = {
  id: 'points-moons',
  train: 400,
  labels: ['A', 'B'],
  options: [{ name: 'count', title: 'Training points', whole: true, least: 20, most: 5000, standard: 400 }],
} as unknown as Dataset;

const solved = aPlan({
  optimizer: null,
  initialization: null,
  batchSize: null,
  epochs: null,
  precision: null,
  solver: { kind: 'svm', c: 2 },
});

describe('how the weights are found', () => {
  it('is a choice only where the network leaves one', () => {
    expect(solversFor(FIRST_PLAN, 'classification')).toEqual(['gradient']);
    expect(solversFor(kernels, 'classification')).toEqual(['gradient', 'least-squares', 'svm']);
    expect(solversFor(kernels, 'regression')).toEqual(['gradient', 'least-squares']);
  });

  it('takes along what it needs and leaves out what it refuses, and back again', () => {
    const svm = withSolver(kernels, 'svm');
    expect(svm.solver).toEqual({ kind: 'svm', c: 1 });
    expect(Object.keys(svm)).not.toContain('epochs');
    expect(Object.keys(svm)).not.toContain('optimizer');
    expect(withSolver(svm, 'gradient')).toMatchObject({ epochs: 3, optimizer: { kind: 'adam' } });
  });

  it('gives a support vector machine a centre for each example', () => {
    const offer = { architectures: [], datasets: [moons] };
    const plan = complete(withSolver(kernels, 'svm'), offer);
    expect(plan.architecture?.options).toEqual({ centres: 400 });
    const more = { ...kernels, dataset: { id: 'points-moons', options: { count: 900 } } };
    expect(complete(withSolver(more, 'svm'), offer).architecture?.options).toEqual({ centres: 900 });
    expect(Object.keys(complete(draftOf(solved), offer))).not.toContain('batchSize');
  });

  it('is boosting where trees are chosen, and gradients again where they are left', () => {
    const trees = withArchitecture(FIRST_PLAN, { id: 'boosted-trees' });
    expect(trees.solver?.kind).toBe('boosting');
    expect(withArchitecture(trees, { id: 'lenet-5' }).solver?.kind).toBe('gradient');
  });

  it('is chosen in words', async () => {
    const chosen = vi.fn();
    show(<SolverFields draft={kernels} task="classification" onChange={chosen} mistake={() => undefined} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'How the weights are found' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Support vectors' }));
    expect(chosen).toHaveBeenCalledWith(expect.objectContaining({ solver: { kind: 'svm', c: 1 } }));
  });

  it('is told in a plan, compared and varied', () => {
    const words = new Map(planWords(solved));
    expect(words.get('Weights by')).toBe('Support vectors');
    expect(words.has('Optimizer')).toBe(false);
    const rows = compareRuns([aRun({ plan: solved }), aRun()]);
    expect(rows.find(({ label }) => label === 'Weights by')?.values).toEqual([
      'Support vectors',
      'Gradient descent',
    ]);
    expect(fieldsOf(draftOf(solved), [])[0]?.path).toBe('/solver/c');
  });
});

describe('a run without gradients', () => {
  it('counts rounds and has no images per second', () => {
    const progress = { epoch: 4, step: 4, steps: 30, imagesPerSecond: 0, secondsLeft: 2 };
    show(<RunStatus run={aRun({ plan: solved, progress })} />);
    expect(screen.getByText('Round').nextSibling).toHaveTextContent('4 of 30');
    expect(screen.queryByText('Images per second')).toBeNull();
  });

  it('says what supports it', () => {
    const once = (value: number) => ({ steps: [1], epochs: [1], values: [value] });
    const series = {
      'support-vectors': once(72),
      'support-vectors/0': once(35),
      'support-vectors/1': once(37),
    };
    show(
      <FoundAtOnce
        title="Support vectors"
        line="A margin."
        curves={{ n: 3, series }}
        labels={['A', 'B']}
        train={400}
      />,
    );
    expect(screen.getByText(/training examples are support/)).toHaveTextContent('72 of 400');
    expect(screen.getByText('B').nextSibling).toHaveTextContent('37');
  });
});
