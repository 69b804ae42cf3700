import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIRST_PLAN, PlanForm } from '@/features/plan';
import { decide, fateOf, isOf, sourceOf } from '@/features/plan/startChoice';
import type { AnalysisNode, CheckedPlan, PlanDraft } from '@/shared/api';
import { show } from './appRender';
import { aPlan } from './fixtures';

const START = { run: 'base', sha256: 'a'.repeat(64), copy: ['c1', 'f6'], freeze: ['c1'] };

describe('the fate of a layer', () => {
  it('follows from two lists', () => {
    expect(['c1', 'f6', 'output'].map((node) => fateOf(node, START))).toEqual(['frozen', 'copied', 'new']);
  });

  it('is decided for one layer and leaves the others', () => {
    expect(decide(START, ['c1'], 'new')).toMatchObject({ copy: ['f6'], freeze: [] });
    expect(decide(START, ['f6'], 'frozen')).toMatchObject({ copy: ['c1', 'f6'], freeze: ['c1', 'f6'] });
    expect(decide(START, ['output'], 'copied')).toMatchObject({ copy: ['c1', 'f6', 'output'] });
  });
});

const aNode = (id: string, parameters: number): AnalysisNode => ({
  id,
  kind: 'dense',
  inputs: [],
  output: [10],
  parameters,
  macs: 1,
  activationBytes: 1,
  receptiveField: null,
});

const checked: CheckedPlan = {
  plan: aPlan({ start: START }),
  network: { version: 1, input: [1, 28, 28], nodes: [] },
  analysis: {
    parameters: 3,
    macs: 3,
    activationBytes: 3,
    output: [10],
    nodes: [aNode('c1', 156), aNode('pool', 0), aNode('f6', 10), aNode('output', 850)],
  },
  engines: [],
  auto: null,
  starts: [],
};

describe('the source of a start', () => {
  it('is a run or a model', () => {
    expect(sourceOf({ ...START, run: undefined, model: 'kept' })).toEqual({ model: 'kept' });
    expect(sourceOf(START)).toEqual({ run: 'base' });
    expect(isOf(START, { run: 'base' })).toBe(true);
    expect(isOf(START, { model: 'base' })).toBe(false);
  });
});

describe('the form of a plan that starts from a run', () => {
  const onChange = vi.fn<(draft: PlanDraft) => void>();
  const open = () =>
    show(
      <PlanForm
        draft={{ ...FIRST_PLAN, start: { run: 'base' } }}
        onChange={onChange}
        architectures={[]}
        datasets={[]}
        mistakes={[{ field: '/plan/start/copy', message: 'The model has no node c9.' }]}
        check={{ checked, lastGood: checked, mistakes: [], failure: null, checking: false }}
        source="LeNet-5 on MNIST"
      />,
    );

  it('lists the layers with weights, each with what becomes of it', () => {
    open();
    expect(screen.getByText(/starts from the weights of LeNet-5 on MNIST/)).toBeVisible();
    const layers = within(screen.getByRole('list', { name: 'Layers' }));
    expect(layers.getAllByRole('radiogroup').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Layer c1',
      'Layer f6',
      'Layer output',
    ]);
    expect(within(layers.getByLabelText('Layer c1')).getByLabelText('Frozen')).toBeChecked();
    expect(screen.getByText('The model has no node c9.')).toBeVisible();
  });

  it('a click decides one layer', async () => {
    open();
    await userEvent.click(within(screen.getByLabelText('Layer f6')).getByLabelText('New'));
    expect(onChange).toHaveBeenCalledWith(
      expect.objectContaining({ start: { ...START, copy: ['c1'], freeze: ['c1'] } }),
    );
  });

  it('offers sources while it starts fresh', () => {
    show(
      <PlanForm
        draft={FIRST_PLAN}
        onChange={onChange}
        architectures={[]}
        datasets={[]}
        mistakes={[]}
        check={{ checked, lastGood: checked, mistakes: [], failure: null, checking: false }}
        sources="my models"
      />,
    );
    expect(screen.getByRole('group', { name: 'Fine-tuning' })).toHaveTextContent('my models');
  });

  it('can go back to fresh weights', async () => {
    open();
    await userEvent.click(screen.getByRole('button', { name: 'Start fresh instead' }));
    expect(onChange).toHaveBeenLastCalledWith(expect.objectContaining({ start: undefined }));
  });
});
