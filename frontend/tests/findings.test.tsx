import { screen } from '@testing-library/react';
import { FindingNotes } from '@/features/finding';
import { aPlan } from './fixtures';
import { show } from './appRender';

describe('what goes wrong', () => {
  it('is said with its place, its reason and what a retry changes', () => {
    show(
      <FindingNotes
        findings={[
          {
            kind: 'divergence',
            title: 'Diverged',
            epoch: 2,
            step: 1234,
            what: 'The loss became NaN.',
            why: 'The steps were too large.',
            retry: { changes: ['Learning rate 0.1 → 0.01'], plan: aPlan() },
          },
        ]}
        retry={(finding) => <a href="/runs/new">Try again after {finding.title}</a>}
      />,
    );
    const card = screen.getByLabelText('What goes wrong');
    expect(card).toHaveTextContent('epoch 2, step 1,234');
    expect(card).toHaveTextContent('The loss became NaN. The steps were too large.');
    expect(card).toHaveTextContent('Learning rate 0.1 → 0.01');
    expect(screen.getByRole('link', { name: 'Try again after Diverged' })).toBeInTheDocument();
  });

  it('is not said of a healthy run', () => {
    show(<FindingNotes findings={[]} retry={() => null} />);
    expect(screen.queryByLabelText('What goes wrong')).not.toBeInTheDocument();
  });
});
