import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIRST_PLAN, PlanComparison, PlanForm, type PlanCheck } from '@/features/plan';
import { ArchitectureFields } from '@/features/plan/ArchitectureFields';
import type { CheckedPlan, FieldError, Forecast, PlanDraft } from '@/shared/api';
import { aPlan, aRun } from './fixtures';
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

const UNCHECKED: PlanCheck = {
  checked: undefined,
  lastGood: undefined,
  mistakes: [],
  failure: null,
  checking: true,
};

interface Shown {
  draft?: PlanDraft;
  onChange?: (draft: PlanDraft) => void;
  mistakes?: FieldError[];
  check?: Partial<PlanCheck>;
}

const showForm = ({ draft = FIRST_PLAN, onChange = () => undefined, mistakes = [], check }: Shown) =>
  show(
    <PlanForm
      draft={draft}
      onChange={onChange}
      architectures={architectures}
      datasets={[]}
      mistakes={mistakes}
      check={{ ...UNCHECKED, ...check }}
    />,
  );

describe('the choice of an architecture', () => {
  const family = { id: 'fully-convolutional', title: 'Fully convolutional networks' };
  const recipe = { paper: null, options: [], idea: 'Convolutions.', inputs: ['1x64x64'] };
  const many = [
    ...architectures,
    { ...recipe, id: 'fcn-8s', title: 'FCN-8s', year: 2014, family, labWidth: 0.125 },
    { ...recipe, id: 'mlp', title: 'Perceptron', year: 1986 },
  ];
  const scenes = { input: '1x64x64', task: 'segmentation', classes: 2 } as const;

  it('offers under their families those that can take the data, at the width for a lab', async () => {
    const asked = vi.fn();
    vi.stubGlobal('fetch', async (path: string) => {
      asked(path);
      return new Response(JSON.stringify({ architectures: [many[1]] }));
    });
    const onChange = vi.fn();
    show(
      <ArchitectureFields
        architectures={many}
        asked={scenes}
        chosen={{ id: 'lenet-5' }}
        onChange={onChange}
        mistake={() => undefined}
      />,
    );
    await userEvent.click(screen.getByRole('combobox', { name: 'Architecture' }));
    await waitFor(() => expect(screen.queryByText('Perceptron (1986)')).not.toBeInTheDocument());
    expect(screen.getByText('Fully convolutional networks')).toBeInTheDocument();
    expect(asked.mock.calls[0]?.[0]).toContain('input=1x64x64&task=segmentation&classes=2');
    await userEvent.click(screen.getByRole('option', { name: 'FCN-8s (2014)' }));
    expect(onChange).toHaveBeenLastCalledWith({ id: 'fcn-8s', width: 0.125, options: {} });
    vi.unstubAllGlobals();
  });

  it('says beside the architecture why it cannot take the data', () => {
    showForm({
      mistakes: [{ field: '/plan/architecture/classes', message: 'It tells 2 classes apart, not 10.' }],
    });
    expect(screen.getByRole('combobox', { name: 'Architecture' })).toHaveAccessibleDescription(
      'It tells 2 classes apart, not 10.',
    );
  });
});

describe('the form of a plan', () => {
  it('shows a mistake as the description of its field', () => {
    showForm({
      draft: { ...FIRST_PLAN, batchSize: 0 },
      mistakes: [
        { field: '/plan/batchSize', message: 'A batch needs at least 1 image.' },
        { field: '/plan/optimizer/momentum', message: 'There is no field "momentum" here.' },
      ],
    });
    expect(screen.getByLabelText('Batch size')).toHaveAccessibleDescription(
      'A batch needs at least 1 image.',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('There is no field "momentum" here.');
  });

  it('hands on every change with the rest of the plan', async () => {
    const onChange = vi.fn();
    showForm({ onChange });
    await userEvent.click(screen.getByRole('combobox', { name: 'Optimizer' }));
    await userEvent.click(screen.getByRole('option', { name: 'SGD' }));
    expect(onChange).toHaveBeenLastCalledWith({
      ...FIRST_PLAN,
      optimizer: { kind: 'sgd', learningRate: 0.1 },
    });
    await userEvent.click(screen.getByRole('radio', { name: 'PyTorch' }));
    expect(onChange).toHaveBeenLastCalledWith({ ...FIRST_PLAN, engine: 'pytorch' });
    await userEvent.click(screen.getByRole('radio', { name: 'bf16' }));
    expect(onChange).toHaveBeenLastCalledWith({ ...FIRST_PLAN, precision: 'bf16' });
  });

  it('keeps what one changes later in a closed part that says what is set inside', async () => {
    const onChange = vi.fn();
    const draft = {
      ...FIRST_PLAN,
      schedule: { kind: 'cosine', warmUp: 1 },
      stopping: { patience: 3, minutes: null },
    };
    showForm({ draft, onChange });
    const more = screen.getByRole('button', { name: /^More/ });
    expect(more).toHaveTextContent('up for 1 epoch, then down a cosine to 0');
    expect(more).toHaveTextContent('early stopping after 3 epochs without a lower test loss');
    expect(screen.queryByLabelText('Warm-up')).not.toBeInTheDocument();
    await userEvent.click(more);
    expect(
      await screen.findByRole('img', {
        name: 'Learning rate over 3 epochs: up for 1 epoch, then down a cosine to 0',
      }),
    ).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Clip the gradient at'), '2');
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, gradientClip: 2 });
    await userEvent.clear(screen.getByLabelText('Stop early after'));
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, stopping: { patience: null, minutes: null } });
    await userEvent.click(screen.getByRole('radio', { name: 'Step' }));
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, schedule: { kind: 'step', warmUp: 1 } });
  });

  it('opens the closed part where a mistake is', () => {
    const message = 'beta1 must be at least 0 and below 1, not 1.0.';
    showForm({
      draft: { ...FIRST_PLAN, optimizer: { kind: 'adam', learningRate: 0.002, beta1: 1 } },
      mistakes: [{ field: '/plan/optimizer/beta1', message }],
    });
    expect(screen.getByLabelText('Beta 1')).toHaveAccessibleDescription(message);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('asks for the setting of an initialization that has one', async () => {
    const onChange = vi.fn();
    const { unmount } = showForm({ onChange });
    await userEvent.click(screen.getByRole('combobox', { name: 'Initialization' }));
    await userEvent.click(screen.getByRole('option', { name: 'Normal' }));
    expect(onChange).toHaveBeenLastCalledWith({ ...FIRST_PLAN, initialization: { kind: 'normal' } });
    unmount();
    const draft = { ...FIRST_PLAN, initialization: { kind: 'normal' } };
    showForm({ draft, onChange });
    await userEvent.type(screen.getByLabelText('Sigma'), '2');
    expect(onChange).toHaveBeenLastCalledWith({ ...draft, initialization: { kind: 'normal', sigma: 2 } });
  });

  it('says before the choice that Deeplearning4j has no bf16, and after it what the server says', () => {
    const precision = () => screen.getByRole('radiogroup', { name: 'Precision' });
    const { unmount } = showForm({ draft: { ...FIRST_PLAN, engine: 'dl4j' } });
    expect(precision()).toHaveAccessibleDescription(/Deeplearning4j has fp32 only/);
    unmount();
    const message = 'Deeplearning4j trains in fp32 only. Choose engine pytorch or auto for bf16.';
    showForm({
      draft: { ...FIRST_PLAN, engine: 'dl4j', precision: 'bf16' },
      mistakes: [{ field: '/plan/precision', message }],
    });
    expect(precision()).toHaveAccessibleDescription(new RegExp(message));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('where a plan would train', () => {
  const h100 = {
    engine: 'pytorch',
    device: 'NVIDIA H100',
    workers: 2,
    free: 1,
    imagesPerSecond: 8712,
    measured: true,
    chosen: true,
    time: { typical: 22, least: 19, most: 33, words: 'about 22 seconds' },
    memoryBytes: 2 ** 30,
  };
  const auto = 'PyTorch is the fastest here for this network: about 8,700 images/s; Deeplearning4j 2,600.';
  const xeon = {
    ...h100,
    engine: 'dl4j',
    device: 'Xeon',
    imagesPerSecond: 2583,
    measured: false,
    chosen: false,
    time: null,
  };
  const answered = (forecast: Forecast) => ({ lastGood: forecast as CheckedPlan, checking: false });
  const bars = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

  it('is told in the server’s words, with every engine’s speed and the chosen one marked', () => {
    showForm({ check: answered({ auto, engines: [h100, xeon] }) });
    expect(screen.getByRole('status')).toHaveTextContent(auto);
    expect(bars()).toEqual([
      'PyTorch8,712 images/sabout 22 seconds, 1 GiB of memoryNVIDIA H100measured · 2 workers, 1 freewould take it now',
      'Deeplearning4jabout 2,600 images/s1 GiB of memoryXeonpredicted · 2 workers, 1 free',
    ]);
  });

  it('stays on the screen while the next answer is on its way or cannot come', () => {
    const check = { ...answered({ auto, engines: [h100, xeon] }), checking: true };
    const { unmount } = showForm({ check });
    expect(bars()).toHaveLength(2);
    unmount();
    const mistakes = [{ field: '/plan/epochs', message: 'At least 1.' }];
    showForm({ check: { ...check, mistakes }, mistakes });
    expect(bars()).toHaveLength(2);
  });

  it('is nowhere yet when no worker is connected', () => {
    showForm({ check: answered({ auto: null, engines: [] }) });
    expect(screen.getByText('No worker is connected: the run waits until one is.')).toBeInTheDocument();
  });

  it('is nowhere yet in the server’s words where Auto was asked for', () => {
    const nobody = 'No worker is here now. The run would wait for the first that comes.';
    showForm({ check: answered({ auto: nobody, engines: [] }) });
    expect(screen.getByRole('status')).toHaveTextContent(nobody);
    expect(screen.queryByText(/is connected/)).not.toBeInTheDocument();
  });

  it('is nowhere yet when no worker can do what the plan asks for', () => {
    showForm({
      draft: { ...FIRST_PLAN, engine: 'pytorch' },
      check: answered({ auto: 'Deeplearning4j is the only engine here.', engines: [] }),
    });
    expect(screen.getByText(/No worker for this choice is connected/)).toBeInTheDocument();
  });

  it('is not spoken of by a server that cannot tell', () => {
    showForm({ check: answered({ auto: null, engines: null }) });
    expect(screen.queryByText(/Auto would do/)).not.toBeInTheDocument();
    expect(bars()).toEqual([]);
  });
});

it('runs side by side show only what differs, or all', async () => {
  show(<PlanComparison runs={[aRun(), aRun({ plan: aPlan({ seed: 2 }) })]} headings={['first', 'second']} />);
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Seed']);
  await userEvent.click(screen.getByLabelText('Only what differs'));
  expect(screen.getAllByRole('rowheader').length).toBeGreaterThan(8);
});
