import { screen } from '@testing-library/react';
import { RunStatus } from '@/features/run';
import { aRun } from './fixtures';
import { show } from './appRender';

const tile = (label: string) => screen.getByText(label).nextSibling;

describe('the status of a run', () => {
  it('says where a waiting run stands in the queue', () => {
    show(
      <RunStatus
        run={aRun({ state: 'QUEUED', progress: null, queue: { position: 3, startsInSeconds: 40 } })}
      />,
    );
    expect(tile('Place in the queue')).toHaveTextContent('3');
    expect(tile('Starts in about')).toHaveTextContent('40 s');
  });

  it('says how far and how fast a training run is', () => {
    show(<RunStatus run={aRun()} />);
    expect(tile('Epoch')).toHaveTextContent('2 of 3');
    expect(tile('Images per second')).toHaveTextContent('4,200');
    expect(tile('Time left')).toHaveTextContent('1 min 15 s');
    expect(screen.getByText(/Xeon, oneDNN, engine dl4j/)).toBeInTheDocument();
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
