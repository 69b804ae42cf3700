import { screen, within } from '@testing-library/react';
import { BoardTable, EntryList, LeadFigure } from '@/features/leaderboard';
import { isOn, staircase, withFront } from '@/features/leaderboard/front';
import { accuracyWords, pointWords, rankWords } from '@/features/leaderboard/words';
import type { BoardPoint, BoardRow } from '@/shared/api';
import { show } from './appRender';

const aPoint = (change: Partial<BoardPoint> = {}): BoardPoint => ({
  number: 1,
  name: 'participant 1',
  realName: null,
  mine: false,
  architecture: 'lenet-5',
  epoch: 3,
  accuracy: 0.987,
  standardError: 0.0025,
  parameters: 61_706,
  seconds: 42,
  at: '2026-11-25T10:00:00Z',
  ...change,
});
const aRow = (rank: number, change: Partial<BoardPoint> = {}, tied = false): BoardRow => ({
  rank,
  tied,
  entries: 2,
  best: aPoint(change),
});
const network = (id: string | null) => (id === 'lenet-5' ? 'LeNet-5' : 'Own network');

describe('the standings', () => {
  it('say rank, name, network, accuracy with its noise and what it cost, row by row', () => {
    show(
      <BoardTable
        network={network}
        rows={[
          aRow(1, { number: 7, name: 'Gradient Grace' }, true),
          aRow(1, { number: 2, name: 'participant 2', mine: true, accuracy: 0.985 }, true),
          aRow(3, { number: 3, name: 'participant 3', realName: 'Ada', architecture: null, seconds: null }),
        ]}
      />,
    );

    const [, first, second, third] = screen.getAllByRole('row');
    expect(first).toHaveTextContent('=1Gradient GraceLeNet-5 epoch 398.7 % ± 0.361.7K42 s2');
    expect(second).toHaveTextContent('=1You · participant 2');
    expect(second).toHaveAttribute('data-mine');
    expect(third).toHaveTextContent('3participant 3 AdaOwn network');
    expect(within(third as HTMLElement).getByText('–')).toBeInTheDocument();
  });

  it('keep their order in the page when it changes, so that they can be read aloud', () => {
    const rows = [aRow(1, { number: 1 }), aRow(2, { number: 2, name: 'participant 2' })];
    const { rerender } = show(<BoardTable network={network} rows={rows} />);
    rerender(<BoardTable network={network} rows={[...rows].reverse()} />);

    expect(screen.getAllByRole('row')[1]).toHaveTextContent('participant 2');
  });
});

it('says accuracy, rank and a point in words', () => {
  expect(accuracyWords(1, 0)).toBe('100.0 % ± 0.0');
  expect(rankWords({ rank: 4, tied: false })).toBe('4');
  expect(pointWords(aPoint({ mine: true, seconds: null }), network)).toBe(
    'participant 1 (you) · LeNet-5, epoch 3 · 98.7 % ± 0.3 · 61.7K parameters',
  );
});

describe('a front', () => {
  it('is a staircase: what is reached holds until something better comes', () => {
    expect(
      staircase(
        [
          [10, 90],
          [40, 30],
        ],
        100,
      ),
    ).toBe('M10,90H40V30H100');
    expect(staircase([], 100)).toBe('');
  });

  it('and everybody’s best are drawn once each', () => {
    const best = aPoint({ number: 1, epoch: 5 });
    const earlier = aPoint({ number: 1, epoch: 1, at: '2026-11-25T09:00:00Z' });
    expect(withFront([best], [earlier, best])).toEqual([best, earlier]);
    expect(isOn([earlier])(best)).toBe(false);
    expect(isOn([earlier])(earlier)).toBe(true);
  });
});

it('tells who led when', () => {
  show(
    <div style={{ width: 600 }}>
      <LeadFigure
        leads={[aPoint(), aPoint({ name: 'Ben', accuracy: 0.99, at: '2026-11-25T10:20:00Z' })]}
        openedAt="2026-11-25T09:50:00Z"
        until="2026-11-25T10:30:00Z"
        network={network}
      />
    </div>,
  );
  expect(screen.getByText('The lead')).toBeInTheDocument();
});

it('says of each of one’s models what became of it', () => {
  const entry = {
    id: 'e1',
    owner: 'Ada',
    run: 'r1',
    title: 'My LeNet',
    architecture: 'lenet-5',
    epoch: 2,
    state: 'waiting' as const,
    reason: 'Waits to be scored.',
    enteredAt: '2026-11-25T10:00:00Z',
    accuracy: null,
    standardError: null,
    parameters: null,
    seconds: null,
  };
  show(
    <EntryList
      entries={[entry, { ...entry, id: 'e2', state: 'scored', accuracy: 0.98, standardError: 0.003 }]}
      runLink={({ title }) => title}
    />,
  );
  const [, waiting, scored] = screen.getAllByRole('row');
  expect(waiting).toHaveTextContent('My LeNet2Waits to be scored.');
  expect(scored).toHaveTextContent('98.0 % ± 0.3');
});
