import { screen } from '@testing-library/react';
import { RunStatus } from '@/features/run';
import { aPlace, aPlan, aRun } from './fixtures';
import { show } from './appRender';

const tile = (label: string) => screen.getByText(label).nextSibling;

describe('the status of a run', () => {
  it('says where a waiting run stands in the queue', () => {
    show(
      <RunStatus
        run={aRun({ state: 'QUEUED', progress: null, queue: aPlace({ position: 3, startsInSeconds: 40 }) })}
      />,
    );
    expect(tile('Place in the queue')).toHaveTextContent('3');
    expect(tile('Starts in about')).toHaveTextContent('40 s');
    expect(screen.getByText(/First come 2 runs of others/)).toBeInTheDocument();
  });

  it('says how far and how fast a training run is', () => {
    show(<RunStatus run={aRun()} />);
    expect(tile('Epoch')).toHaveTextContent('2 of 3');
    expect(tile('Images per second')).toHaveTextContent('4,200');
    expect(tile('Time left')).toHaveTextContent('1 min 15 s');
  });

  it('says what trains it, where, in which numbers, and why so', () => {
    const { unmount } = show(<RunStatus run={aRun({ engine: 'pytorch', precision: 'bf16' })} />);
    expect(screen.getByLabelText('State of the run')).toHaveTextContent(
      'PyTorch on Xeon, oneDNN, in bf16 mixed precision.No faster engine was free.',
    );
    unmount();
    show(<RunStatus run={aRun({ precision: null, engineReason: null })} />);
    expect(screen.getByLabelText('State of the run')).toHaveTextContent(/Deeplearning4j on Xeon, oneDNN\.$/);
  });

  it('says of a run that waits for its engine which one', () => {
    const waiting = { state: 'QUEUED', engine: null, device: null, progress: null } as const;
    const { unmount } = show(<RunStatus run={aRun(waiting)} />);
    expect(screen.getByText(/engine is chosen when a worker takes the run/)).toBeInTheDocument();
    unmount();
    show(<RunStatus run={aRun({ ...waiting, plan: aPlan({ engine: 'pytorch' }) })} />);
    expect(screen.getByText('No device yet. The plan asks for PyTorch.')).toBeInTheDocument();
  });

  it('says for whom a run waits that no worker here could take', () => {
    const waitsFor = 'Waits for a worker with PyTorch; there is none now.';
    show(<RunStatus run={aRun({ state: 'QUEUED', engine: null, device: null, progress: null, waitsFor })} />);
    expect(screen.getByRole('alert')).toHaveTextContent(waitsFor);
  });

  it('shows what was predicted, and in the end what it took', () => {
    const forecast = { seconds: 240, bytes: 2 ** 30, secondsRatio: null, peakBytes: null, bytesRatio: null };
    const { unmount } = show(<RunStatus run={aRun({ forecast })} />);
    expect(screen.getByText('Predicted 4 min and 1 GiB of memory.')).toBeInTheDocument();
    unmount();
    const result = {
      trainLoss: 0.1,
      trainAccuracy: 0.97,
      testLoss: 0.1,
      testAccuracy: 0.97,
      parameters: 61706,
      seconds: 276,
    };
    const took = { ...forecast, secondsRatio: 1.15, peakBytes: 1.2 * 2 ** 30, bytesRatio: 1.2 };
    show(<RunStatus run={aRun({ state: 'SUCCEEDED', result, forecast: took })} />);
    expect(
      screen.getByText('Predicted 4 min and 1 GiB of memory; took 4 min 36 s and 1.2 GiB of memory.'),
    ).toBeInTheDocument();
  });

  it('shows a loss that is NaN as NaN, with the advice', () => {
    show(
      <RunStatus
        run={aRun({
          state: 'FAILED',
          result: {
            trainLoss: { nonFinite: 'NaN' },
            trainAccuracy: 0.098,
            testLoss: { nonFinite: 'Infinity' },
            testAccuracy: 0.098,
            parameters: 61706,
            seconds: 12,
          },
          failure: { kind: 'diverged', advice: 'Try a smaller learning rate.' },
        })}
      />,
    );
    expect(tile('Training loss')).toHaveTextContent('NaN');
    expect(tile('Validation loss')).toHaveTextContent('Infinity');
    expect(screen.getByText('Try a smaller learning rate.')).toBeInTheDocument();
  });

  it('says that a run is on a later attempt', () => {
    show(<RunStatus run={aRun({ attempt: 2 })} />);
    expect(screen.getByText(/attempt 2/)).toBeInTheDocument();
  });
});
