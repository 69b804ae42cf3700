import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIRST_PLAN, PlanComparison, PlanForm } from '@/features/plan';
import { aPlan } from './fixtures';
import { show } from './appRender';

const architectures = [
  {
    id: 'lenet-5',
    title: 'LeNet-5',
    year: 1998,
    idea: 'Convolutions.',
    paper: null,
    options: [],
    inputs: ['1x28x28'],
  },
];

describe('the form of a plan', () => {
  it('shows a mistake as the description of its field', () => {
    show(
      <PlanForm
        draft={{ ...FIRST_PLAN, batchSize: 0 }}
        onChange={() => undefined}
        architectures={architectures}
        datasets={[]}
        mistakes={[
          { field: '/plan/batchSize', message: 'A batch needs at least 1 image.' },
          { field: '/plan/optimizer/beta1', message: 'beta1 must be below 1.' },
        ]}
      />,
    );
    expect(screen.getByLabelText('Batch size')).toHaveAccessibleDescription(
      'A batch needs at least 1 image.',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('beta1 must be below 1.');
  });

  it('hands on every change with the rest of the plan', async () => {
    const onChange = vi.fn();
    show(
      <PlanForm
        draft={FIRST_PLAN}
        onChange={onChange}
        architectures={architectures}
        datasets={[]}
        mistakes={[]}
      />,
    );
    await userEvent.click(screen.getByRole('radio', { name: 'SGD' }));
    expect(onChange).toHaveBeenLastCalledWith({
      ...FIRST_PLAN,
      optimizer: { kind: 'sgd', learningRate: 0.1 },
    });
  });
});

it('plans side by side show only what differs, or all', async () => {
  show(<PlanComparison plans={[aPlan(), aPlan({ seed: 2 })]} headings={['first', 'second']} />);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Seed']);
  await userEvent.click(screen.getByLabelText('Only what differs'));
  expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(8);
});
