import { screen } from '@testing-library/react';
import { ForecastErrors, WorkerCard } from '@/features/pool';
import { capability } from '@/features/pool/capability';
import { shareOfAlone } from '@/features/pool/sharing';
import type { Worker } from '@/shared/api';
import { aDevice, aWorker } from './fixtures';
import { show } from './appRender';

type Work = NonNullable<Worker['run']>;
const work = (change: Partial<Work>): Work => ({ ...(aWorker().run as Work), ...change });

const card = () => screen.getByLabelText('Worker yard-1');
const showCard = (change: Partial<Worker>) =>
  show(<WorkerCard worker={aWorker(change)} runLink={() => 'the first run'} />);

describe('a device that is shared', () => {
  it('costs its run a share of the speed alone, and the card says which', () => {
    showCard({ neighbours: 2 });
    expect(card()).toHaveTextContent('Shares this device with 2 others: 0.62 of its speed alone');
  });

  it.each<[string, Work | null]>([
    ['its speed alone is not known', work({ alone: null })],
    ['its speed alone is 0', work({ alone: 0 })],
    ['it is only starting', work({ progress: null })],
    [
      'it has no speed yet',
      work({ progress: { ...work({}).progress, imagesPerSecond: null } as Work['progress'] }),
    ],
    ['it has no run', null],
  ])('is said to be so without a share when %s', (_, run) => {
    expect(shareOfAlone(run)).toBeNull();
    showCard({ neighbours: 1, run });
    expect(card()).toHaveTextContent(/Shares this device with 1 other$/);
  });

  it.each([0, null])('is no matter for a worker with %s neighbours', (neighbours) => {
    showCard({ neighbours });
    expect(card()).not.toHaveTextContent(/Shares|alone/);
  });
});

it.each([
  ['sm_90', 'compute capability 9.0'],
  ['sm_86', 'compute capability 8.6'],
  ['sm_120', 'compute capability 12.0'],
  ['AVX-512', 'AVX-512'],
])('%s is said as %s', (set, said) => expect(capability(set)).toBe(said));

describe('a worker that may rest', () => {
  const steered = (state: Worker['state']) =>
    show(<WorkerCard worker={aWorker({ state, run: null })} runLink={() => ''} steers />);

  it.each<[Worker['state'], string]>([
    ['IDLE', 'Drain yard-1'],
    ['TRAINING', 'Drain yard-1'],
    ['DRAINING', 'Resume yard-1'],
    ['DRAINED', 'Resume yard-1'],
  ])('offers when %s: %s', (state, offer) => {
    steered(state);
    expect(screen.getByRole('button', { name: offer })).toBeInTheDocument();
  });

  it('is left alone by participants, and while it is lost', () => {
    showCard({});
    expect(screen.queryByRole('button', { name: /Drain/ })).not.toBeInTheDocument();
    steered('LOST');
    expect(screen.queryByRole('button', { name: /Drain|Resume/ })).not.toBeInTheDocument();
  });
});

describe('the card of a worker', () => {
  const fact = (label: string) => screen.getByText(label).nextSibling;

  it('names engine and device, and what they can and promise', () => {
    showCard({});
    expect(card()).toHaveTextContent('PyTorch on NVIDIA H100 80GB HBM3');
    expect(fact('GPU')).toHaveTextContent('compute capability 9.0');
    expect(fact('Precisions')).toHaveTextContent('fp32 · bf16');
    expect(fact('Repeatability')).toHaveTextContent(/last bits/);
    expect(fact('LeNet-5')).toHaveTextContent('91,240 images/s');
  });

  it('leaves out what an older worker does not say', () => {
    const device = aDevice({ kind: 'cpu', instructionSet: 'AVX-512', precisions: null, repeatability: null });
    showCard({ engine: 'dl4j', device, speeds: null, neighbours: null, run: null, state: 'IDLE' });
    expect(card()).toHaveTextContent('Deeplearning4j on');
    expect(fact('CPU')).toHaveTextContent('AVX-512 · 16 threads · 79 GiB');
    expect(screen.queryByText('Precisions')).not.toBeInTheDocument();
    expect(card()).not.toHaveTextContent(/Measured at its start|Shares|NaN|null/);
  });
});

it('the errors of forecasts are told by engine, and what was not measured is left open', () => {
  show(<ForecastErrors errors={[{ engine: 'pytorch', runs: 50, seconds: 0.124, bytes: null }]} />);
  expect(screen.getAllByRole('row')[1]).toHaveTextContent('PyTorch50± 12 %–');
});
