import { screen } from '@testing-library/react';
import { PauseRun, StateBadge } from '@/features/run';
import type { RunState } from '@/shared/api';
import { aRun } from './fixtures';
import { show } from './appRender';

describe('a run that can be paused', () => {
  it.each<[RunState, string]>([
    ['QUEUED', 'Pause'],
    ['RUNNING', 'Pause'],
    ['PAUSED', 'Continue'],
  ])('offers when %s: %s', (state, offer) => {
    show(<PauseRun run={aRun({ state })} />);
    expect(screen.getByRole('button')).toHaveTextContent(offer);
  });

  it('is said to be paused', () => {
    show(<StateBadge state="PAUSED" />);
    expect(screen.getByText('Paused')).toBeInTheDocument();
  });
});
