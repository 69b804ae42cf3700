import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DryRuns } from '@/features/dryrun';
import type { DryRun, DryRunReport } from '@/shared/api';
import { show } from './appRender';

const fetched = vi.fn<(address: string, init?: RequestInit) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  document.cookie = 'XSRF-TOKEN=word';
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const answers = (...dryRuns: DryRun[]) =>
  fetched.mockImplementation(async (_, init) =>
    Promise.resolve(
      init?.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : new Response(JSON.stringify({ dryRuns })),
    ),
  );
const sent = (method: string) => fetched.mock.calls.filter(([, init]) => init?.method === method);

const aReport = (change: Partial<DryRunReport> = {}): DryRunReport => ({
  verdict: 'no-go',
  seconds: 120,
  checks: [
    { title: 'Sign-in', passed: true, words: '95 % of 60 sign-ins took at most 310 ms; 1 s is allowed.' },
    { title: 'Waiting', passed: false, words: 'The last of them 38 minutes; 15 minutes is allowed.' },
  ],
  timings: [
    { what: 'sign-in', count: 60, errors: 0, p50: 120, p95: 310, p99: 1240 },
    { what: 'emit', count: 0, errors: 0, p50: null, p95: null, p99: null },
  ],
  waiting: {
    seconds: 2280,
    workers: 1,
    runs: 40,
    withMore: [{ added: 2, seconds: 760 }],
  },
  runs: { submitted: 60, started: 12, finished: 11, measurements: 4200 },
  errors: [],
  advice: ['2 workers more would bring the longest wait at the peak from 38 minutes to 13 minutes.'],
  ...change,
});

const aDryRun = (change: Partial<DryRun> = {}): DryRun => ({
  id: 'd1',
  by: 'Root',
  participants: 60,
  minutes: 2,
  network: 'lenet',
  state: 'DONE',
  words: 'It was played to its end.',
  server: 'yard-1:8080',
  startedAt: '2026-11-25T08:00:00Z',
  finishedAt: '2026-11-25T08:02:00Z',
  botsLeft: false,
  progress: null,
  report: aReport(),
  ...change,
});

describe('a dry run', () => {
  it('is started with so many bots', async () => {
    answers();
    show(<DryRuns />);
    expect(await screen.findByText('Not rehearsed yet')).toBeInTheDocument();
    const participants = screen.getByLabelText('Participants');
    await userEvent.clear(participants);
    await userEvent.type(participants, '120');
    await userEvent.click(screen.getByRole('radio', { name: 'Linear' }));
    await userEvent.click(screen.getByRole('button', { name: 'Simulate 120 participants' }));
    await waitFor(() => expect(sent('POST')).toHaveLength(1));
    expect(JSON.parse(String(sent('POST')[0]?.[1]?.body))).toEqual({
      participants: 120,
      minutes: 2,
      network: 'linear',
      besidePeople: false,
    });
  });

  it('says what cannot be simulated before it asks', async () => {
    answers();
    show(<DryRuns />);
    const participants = await screen.findByLabelText('Participants');
    await userEvent.clear(participants);
    await userEvent.click(screen.getByRole('button', { name: /Simulate/ }));
    expect(await screen.findByText('Simulate 5 to 200 participants.')).toBeInTheDocument();
    expect(sent('POST')).toHaveLength(0);
  });

  it('shows what the bots do, and is stopped', async () => {
    answers(
      aDryRun({
        state: 'RUNNING',
        finishedAt: null,
        report: null,
        progress: {
          phase: 'The bots are here.',
          seconds: 30,
          signedIn: 58,
          sockets: 57,
          pages: 130,
          submitted: 55,
          finished: 3,
          waiting: 50,
          measurements: 900,
          errors: 0,
          longestWaitSeconds: 1200,
        },
      }),
    );
    show(<DryRuns />);
    expect(await screen.findByText('58 of 60')).toBeInTheDocument();
    expect(screen.getByText('20 min')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Simulate/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Stop the dry run' }));
    await waitFor(() => expect(sent('DELETE')[0]?.[0]).toBe('/api/v1/dry-runs/d1'));
  });

  it('ends with a verdict, its reasons, the times and what to add', async () => {
    answers(aDryRun());
    show(<DryRuns />);
    const report = await screen.findByLabelText('Report');
    expect(report).toHaveTextContent('No-go');
    expect(within(report).getAllByLabelText('holds')).toHaveLength(1);
    expect(within(report).getAllByLabelText('does not hold')).toHaveLength(1);
    expect(report).toHaveTextContent('2 workers more would bring');
    expect(within(report).getByRole('row', { name: /^Sign in/ })).toHaveTextContent(
      'Sign in60120 ms310 ms1.2 s0',
    );
    expect(within(report).getByRole('row', { name: /^Measured/ })).toHaveTextContent('–––0');
    expect(within(report).getByRole('row', { name: /as it was/ })).toHaveTextContent('38 min');
    expect(within(report).getByRole('row', { name: /13 min/ })).toHaveTextContent('13 min');
  });

  it('that broke says so, and waits for its bots to go', async () => {
    answers(aDryRun({ state: 'BROKEN', report: null, words: 'Start it again.', botsLeft: true }));
    show(<DryRuns />);
    expect(await screen.findByText(/Start it again\./)).toBeInTheDocument();
    expect(screen.getByText(/bots are being removed/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Simulate/ })).toBeDisabled();
  });

  it('is compared with earlier ones, and forgotten', async () => {
    answers(aDryRun({ report: aReport({ verdict: 'go' }) }), aDryRun({ id: 'd2', participants: 10 }));
    show(<DryRuns />);
    expect(await screen.findByLabelText('Report')).toHaveTextContent('Go');
    await userEvent.click(screen.getByRole('button', { name: /10 bots/, pressed: false }));
    expect(screen.getByLabelText('Report')).toHaveTextContent('No-go');
    await userEvent.click(screen.getByRole('button', { name: /Forget: 10 bots/ }));
    await waitFor(() => expect(sent('DELETE')[0]?.[0]).toBe('/api/v1/dry-runs/d2'));
  });
});
