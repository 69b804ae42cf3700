import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WhenDone } from '@/features/plan/WhenDone';
import { Line, OwnUse, SteerRun } from '@/features/queue';
import type { Queue, QueueEntry } from '@/shared/api';
import { MemoryRouter } from 'react-router';
import { show } from './appRender';

const anEntry = (change: Partial<QueueEntry> = {}): QueueEntry => ({
  position: 1,
  run: 'r1',
  title: 'LeNet-5',
  owner: 'Ada',
  own: true,
  held: false,
  round: 0,
  movedUp: false,
  recentSeconds: 90,
  expectedSeconds: 30,
  startsInSeconds: 125,
  startsInSecondsAtMost: 300,
  why: 'It is next.',
  ...change,
});

const aQueue = (...entries: QueueEntry[]): Queue => ({
  entries,
  waiting: entries.length,
  own: {
    running: 2,
    mostRunning: 2,
    queued: 1,
    mostQueued: 50,
    seconds: 600,
    mostMinutes: null,
    recentSeconds: 90,
    storageBytes: 0,
    mostStorageBytes: null,
  },
  told: null,
});

const showLine = (queue: Queue, steers: boolean) =>
  show(
    <MemoryRouter>
      <Line queue={queue} steers={steers} />
    </MemoryRouter>,
  );

describe('the line', () => {
  it('says that nobody waits', () => {
    show(<Line queue={aQueue()} steers={false} />);
    expect(screen.getByText('Nobody waits')).toBeInTheDocument();
  });

  it('shows ones own run and hides those of others', () => {
    const other = anEntry({ position: 2, run: null, title: null, owner: null, own: false, round: 1 });
    showLine(aQueue(anEntry(), other), false);
    const rows = screen.getAllByRole('row');
    expect(rows[1]).toHaveTextContent('LeNet-5 first run');
    expect(rows[1]).toHaveTextContent('2 min');
    expect(rows[2]).toHaveTextContent('Somebody’s run second run');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says how right predicted starts were', () => {
    const told = { runs: 80, medianError: 0.12, beforeMost: 0.92 };
    showLine({ ...aQueue(anEntry()), told }, true);
    expect(screen.getByText(/Of the last 80 runs/)).toHaveTextContent('within 12 % of the time');
  });
});

it('what one uses stands beside what is allowed', () => {
  show(<OwnUse use={aQueue().own} />);
  expect(screen.getByText('2 of 2')).toBeInTheDocument();
  expect(screen.getByText('10 min')).toBeInTheDocument();
});

it('a run is moved up with a reason only', async () => {
  const sent = vi.fn(async (address: string) =>
    Promise.resolve(new Response(address.endsWith('/me') ? '{"csrf": "x"}' : '{}')),
  );
  vi.stubGlobal('fetch', sent);
  show(<SteerRun run="r1" name="LeNet-5" waits />);
  await userEvent.click(screen.getByRole('button', { name: 'Move up' }));
  const dialog = await screen.findByRole('dialog');
  const act = [...dialog.querySelectorAll('button')].find((b) => b.type === 'submit') as HTMLButtonElement;
  expect(act).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/Reason/), 'The demonstration is next.');
  await userEvent.click(act);
  const asked = () => sent.mock.calls.map(([address]) => String(address));
  await waitFor(() => expect(asked()).toContain('/api/v1/runs/r1/move-up'));
});

it('a plan is told when it would be done, with fewer epochs too', () => {
  const start = { startsInSeconds: 60, startsInSecondsAtMost: 90 };
  show(
    <WhenDone
      starts={[
        { ...start, epochs: 10, doneInSeconds: 600, doneInSecondsAtMost: 900 },
        { ...start, epochs: 5, doneInSeconds: null, doneInSecondsAtMost: null },
      ]}
    />,
  );
  const rows = screen.getAllByRole('row');
  expect(rows).toHaveLength(3);
  expect(rows[1]).toHaveTextContent(/^1060 s\d\d:\d\d\d\d:\d\d$/);
  expect(rows[2]).toHaveTextContent('–');
});
