import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KeepModel, Lineage, ModelList } from '@/features/model';
import { api, type Model } from '@/shared/api';
import { show } from './appRender';

const aModel = (change: Partial<Model['lineage']> = {}): Model => ({
  id: 'm1',
  name: 'My LeNet',
  note: '97 % on paper',
  owner: { id: 'u1', displayName: 'Ada' },
  createdAt: '2026-11-23T22:00:00Z',
  lineage: {
    source: 'run',
    run: 'r1',
    runTitle: 'LeNet-5 on MNIST',
    epoch: 3,
    parentRun: null,
    parentModel: null,
    fileName: null,
    architecture: 'lenet-5',
    dataset: 'mnist',
    ...change,
  },
  network: { version: 1, input: [1, 28, 28], nodes: [] },
  labels: ['zero', 'one'],
  preprocessing: { mean: [0], deviation: [1] },
  parameters: 61_706,
  bytes: 250_000,
  sha256: 'ab'.repeat(32),
});

describe('a kept model', () => {
  it('says in the list what it reads, how large it is and what was noted', () => {
    show(<ModelList models={[aModel()]} link={({ name }) => <a href="/m">{name}</a>} showOwner />);

    expect(screen.getByRole('link', { name: 'My LeNet' })).toBeInTheDocument();
    expect(screen.getByText(/1 × 28 × 28 → 2 classes/)).toBeInTheDocument();
    expect(screen.getByText(/61,706 parameters/)).toBeInTheDocument();
    expect(screen.getByText('97 % on paper')).toBeInTheDocument();
    expect(screen.getByText(/Ada/)).toBeInTheDocument();
  });

  it('says where it is from, and from what that was fine-tuned', () => {
    const link = (id: string, name: string) => <a href={`/${id}`}>{name}</a>;
    show(<Lineage model={aModel({ parentModel: 'm0' })} runLink={link} modelLink={link} />);

    expect(screen.getByRole('link', { name: 'LeNet-5 on MNIST' })).toHaveAttribute('href', '/r1');
    expect(screen.getByRole('link', { name: 'another model' })).toHaveAttribute('href', '/m0');
    expect(screen.getByText('epoch 3')).toBeInTheDocument();
  });

  it('says which file it was imported from', () => {
    const link = () => null;
    const model = aModel({ source: 'import', run: null, runTitle: null, epoch: null, fileName: 'net.onnx' });
    show(<Lineage model={model} runLink={link} modelLink={link} />);

    expect(screen.getByText('the file net.onnx')).toBeInTheDocument();
    expect(screen.getByText('(pixel / 255 − 0) / 1')).toBeInTheDocument();
  });
});

describe('keeping a model', () => {
  it('keeps the newest, or that of an epoch', async () => {
    const user = userEvent.setup();
    const keepModel = vi.spyOn(api, 'keepModel').mockResolvedValue(aModel());
    const onKept = vi.fn<(model: Model) => void>();
    show(<KeepModel runId="r1" name="My LeNet" epochs={[1, 2, 3]} onKept={onKept} />);
    await user.click(screen.getByRole('button', { name: 'Keep as model' }));
    await user.selectOptions(await screen.findByLabelText('As it was'), 'after epoch 2');
    await user.click(screen.getByRole('button', { name: 'Keep' }));

    await waitFor(() => expect(onKept).toHaveBeenCalled());
    expect(keepModel.mock.calls[0]?.[0]).toEqual({ run: 'r1', name: 'My LeNet', epoch: 2 });
  });
});
