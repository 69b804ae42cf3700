import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { AuditLog, LiveNumbers, StorageBoard } from '@/features/operations';
import { curveOf } from '@/features/operations/curves';
import { keepServers } from '@/features/operations/queries';
import { rate } from '@/features/operations/words';
import { WorkerTable } from '@/features/pool';
import { RunsInHand } from '@/features/run';
import type { AuditEntry, Operations, OperationsPoint, Storage } from '@/shared/api';
import { millis } from '@/shared/format';
import { show } from './appRender';
import { aRun, aWorker } from './fixtures';

const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  document.cookie = 'XSRF-TOKEN=word';
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const answers = (body: unknown) =>
  fetched.mockImplementation(async () => Promise.resolve(new Response(JSON.stringify(body))));
const asked = () => fetched.mock.calls.map(([address]) => address);

const aPoint = (change: Partial<OperationsPoint> = {}): OperationsPoint => ({
  at: '2026-11-25T08:00:00Z',
  requestsPerSecond: 12,
  errors: 0,
  medianMillis: 4,
  p95Millis: 20,
  openSockets: 120,
  measurementsPerSecond: 340,
  connectionsInUse: 3,
  heapBytes: 2 ** 28,
  ...change,
});

const aServer = (name: string, now: Partial<Operations['now']> = {}): Operations => ({
  server: { name, startedAt: '2026-11-25T07:00:00Z', uptimeSeconds: 3725, processors: 2 },
  now: {
    requestsPerSecond: 12.34,
    errors: 0,
    medianMillis: 4.2,
    p95Millis: 21,
    openSockets: 120,
    measurementsPerSecond: 340.5,
    connections: { inUse: 3, waiting: 0, most: 16 },
    heapBytes: 2 ** 28,
    mostHeapBytes: 2 ** 31,
    ...now,
  },
  history: [aPoint(), aPoint({ at: '2026-11-25T08:00:10Z', openSockets: null })],
});

describe('the numbers of the server', () => {
  const tile = async (label: string) => (await screen.findByText(label)).nextSibling;

  it('are told with their units, and which server it is', async () => {
    answers(aServer('yard-1:8080'));
    show(<LiveNumbers />);
    expect(await tile('Requests / s')).toHaveTextContent('12.3');
    expect(await tile('95 % within')).toHaveTextContent('21 ms');
    expect(await tile('Database connections')).toHaveTextContent('3 of 16');
    expect(await tile('Heap of 2 GiB')).toHaveTextContent('256 MiB');
    expect(screen.getByText('yard-1:8080')).toBeInTheDocument();
    expect(await tile('Up for')).toHaveTextContent('1 h 2 min');
    expect(screen.getAllByRole('figure')).toHaveLength(6);
  });

  it('leave open what nobody has measured', async () => {
    answers(aServer('yard-1:8080', { medianMillis: null, p95Millis: null, measurementsPerSecond: null }));
    show(<LiveNumbers />);
    expect(await tile('Median')).toHaveTextContent('–');
    expect(await tile('Measurements / s')).toHaveTextContent('–');
  });

  it('say that requests wait for a connection', async () => {
    answers(aServer('yard-1:8080', { connections: { inUse: 16, waiting: 5, most: 16 } }));
    show(<LiveNumbers />);
    expect(await tile('Database connections')).toHaveTextContent('16 of 16, 5 wait');
  });

  it('are kept for each server, as long as it answers', () => {
    const first = keepServers({}, aServer('a:1'), 0);
    const both = keepServers(first, aServer('b:1'), 30_000);
    expect(Object.keys(both)).toEqual(['a:1', 'b:1']);
    expect(Object.keys(keepServers(both, aServer('b:1'), 61_000))).toEqual(['b:1']);
  });

  it('become a curve without the moments at which nobody looked', () => {
    const look = { label: 'sockets', color: 'red' };
    const { x, y } = curveOf(aServer('a').history, 'openSockets', look);
    expect(y).toEqual([120]);
    expect(x[0]).toBeCloseTo(-1 / 6);
  });
});

it.each([
  [0.42, '0.42'],
  [12.34, '12.3'],
  [1340, '1,340'],
])('%s a second is said as %s', (value, said) => expect(rate(value)).toBe(said));

it.each([
  [0.42, '0.4 ms'],
  [83.4, '83 ms'],
  [1234, '1.2 s'],
])('%s milliseconds are said as %s', (value, said) => expect(millis(value)).toBe(said));

describe('storage', () => {
  const storage: Storage = {
    kinds: [{ kind: 'runs', files: 12, bytes: 3_500_000 }],
    people: [{ id: 'p1', displayName: 'Ada', files: 12, bytes: 3_500_000 }],
    databaseBytes: 41_000_000,
    disk: { freeBytes: 5e9, totalBytes: 1e11 },
  };

  it('is told by kind and person, with the room that is left', async () => {
    answers(storage);
    show(<StorageBoard />);
    expect(await screen.findByText('Ada')).toBeInTheDocument();
    expect(screen.getByText('Runs: models and looks')).toBeInTheDocument();
    expect(screen.getByText('5.0 GB')).toBeInTheDocument();
  });

  it('says that nothing is there yet, and that the disk does not tell', async () => {
    answers({ ...storage, kinds: [], people: [], disk: null });
    show(<StorageBoard />);
    expect(await screen.findByText('Nothing is stored yet')).toBeInTheDocument();
    expect(screen.getByText('not told')).toBeInTheDocument();
  });
});

describe('the audit log', () => {
  const entry = (id: string): AuditEntry => ({
    id,
    at: '2026-11-25T08:00:00Z',
    workshop: { id: 'w1', title: 'Diving into CNN' },
    by: { id: 'p1', displayName: 'Grace' },
    action: 'stop run',
    target: 'r1',
    words: `Words of ${id}`,
  });

  it('is searched, and read on', async () => {
    answers({ entries: [entry('a')], next: 'later' });
    show(<AuditLog />);
    expect(await screen.findByText('Words of a')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier' }));
    await waitFor(() => expect(asked().at(-1)).toContain('cursor=later'));
    await userEvent.type(screen.getByLabelText('Search the audit log'), ' grace ');
    await waitFor(() => expect(asked().at(-1)).toContain('search=grace'));
  });

  it('says that nothing was done, or nothing like this', async () => {
    answers({ entries: [], next: null });
    show(<AuditLog />);
    expect(await screen.findByText('Nothing was done yet')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Search the audit log'), 'x');
    expect(await screen.findByText('Nothing like this')).toBeInTheDocument();
  });
});

describe('workers in a table', () => {
  const table = (steers: boolean) =>
    show(<WorkerTable workers={[aWorker()]} runLink={() => 'the first run'} steers={steers} />);

  it('say what each is and does, and what no worker tells', () => {
    table(false);
    const row = screen.getAllByRole('row')[1] as HTMLElement;
    expect(row).toHaveTextContent('yard-1');
    expect(row).toHaveTextContent('the first run');
    expect(within(row).getByText('not told')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('are drained by administrators', () => {
    table(true);
    expect(screen.getByRole('button', { name: 'Drain yard-1' })).toBeInTheDocument();
  });
});

describe('runs in hand', () => {
  const runs = () =>
    show(
      <MemoryRouter>
        <RunsInHand nameOf={() => 'LeNet-5'} link={() => <a href="/runs/r1">LeNet-5</a>} />
      </MemoryRouter>,
    );

  it('may each be stopped, after asking once more', async () => {
    answers({ runs: [aRun({ state: 'RUNNING' })], next: null });
    runs();
    await userEvent.click(await screen.findByRole('button', { name: 'Stop: LeNet-5' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop run' }));
    await waitFor(() => expect(asked().some((address) => address.endsWith('/stop'))).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked()[0]).toContain('state=RUNNING&state=QUEUED');
  });

  it('may be none', async () => {
    answers({ runs: [], next: null });
    runs();
    expect(await screen.findByText('Nothing is trained')).toBeInTheDocument();
  });
});
