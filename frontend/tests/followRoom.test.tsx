import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { RoomBars } from '@/app/shell/RoomBars';
import type { Room, Stage } from '@/shared/api';
import type { StreamMessage } from '@/shared/stream';
import { show } from './appRender';

class FakeSocket {
  static all: FakeSocket[] = [];
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    FakeSocket.all.push(this);
    queueMicrotask(() => this.onopen?.());
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    return undefined;
  }
}

const socket = () => FakeSocket.all.at(-1) as FakeSocket;
const tell = (kind: string) =>
  act(() => socket().onmessage?.({ data: JSON.stringify({ topic: 'workshop', kind } as StreamMessage) }));

let role = 'participant';
let room: Room;
const stage = (id: string, change: Partial<Stage> = {}): Stage => ({
  id,
  step: null,
  title: 'Look at this',
  words: '',
  plan: null,
  path: '/leaderboard',
  at: '2026-11-25T10:00:00Z',
  by: 'Olga',
  ...change,
});

beforeEach(() => {
  role = 'participant';
  room = { stage: null, broadcasts: [], hand: null, online: 3 };
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', async (path: string) =>
    path.endsWith('/me')
      ? new Response(
          JSON.stringify({
            signedIn: true,
            account: { id: 'a', email: '', displayName: 'Ada', role, createdAt: '' },
            workshop: { id: 'w', title: 'Evening class' },
            registration: 'open',
          }),
        )
      : new Response(JSON.stringify(room)),
  );
});
afterEach(() => vi.unstubAllGlobals());

function Page() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <RoomBars />
      <p>{`at ${pathname}${search}`}</p>
      <label>
        Notes <textarea />
      </label>
      <button type="button" onClick={() => void navigate('/datasets')}>
        Wander
      </button>
    </>
  );
}

/** At /start, with the room read and the socket open. */
async function open() {
  show(
    <MemoryRouter initialEntries={['/start']}>
      <Page />
    </MemoryRouter>,
  );
  await waitFor(() => expect(socket().sent).toContainEqual({ watch: 'workshop' }));
  await waitFor(() => expect(socket().sent).toContainEqual({ at: '/start' }));
  await screen.findByText('at /start');
}

async function move(next: Stage) {
  // who has just opened the app is at the first stage one tick later
  await new Promise((resolve) => setTimeout(resolve));
  room = { ...room, stage: next };
  tell('stage');
}

describe('a participant', () => {
  it('goes where the room goes, and says where that is', async () => {
    await open();
    await move(stage('s1', { step: 4 }));
    expect(await screen.findByText('at /leaderboard')).toBeInTheDocument();
    await waitFor(() => expect(socket().sent).toContainEqual({ at: '/leaderboard', step: 4 }));
    expect(screen.queryByRole('button', { name: 'Catch up' })).not.toBeInTheDocument();
  });

  it('opens a pushed plan', async () => {
    await open();
    await move(stage('s1', { path: null, plan: { epochs: 2 } }));
    const opened = await screen.findByText(/^at \/runs\/new/);
    const first = opened.textContent;

    await move(stage('s2', { path: null, plan: { epochs: 4 } }));
    await waitFor(() => expect(opened.textContent).not.toBe(first));
    expect(opened).toHaveTextContent('/runs/new?plan=');
  });

  it('who wanders catches up', async () => {
    await open();
    await move(stage('s1'));
    await screen.findByText('at /leaderboard');
    await userEvent.click(screen.getByRole('button', { name: 'Wander' }));
    expect(screen.getByText('at /datasets')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Catch up' }));
    expect(screen.getByText('at /leaderboard')).toBeInTheDocument();
  });

  it('who writes is not taken away, and goes when they like', async () => {
    await open();
    await userEvent.type(screen.getByLabelText('Notes'), 'my thou');
    await move(stage('s1'));
    const go = await screen.findByRole('button', { name: 'Go there' });
    expect(screen.getByText('at /start')).toBeInTheDocument();
    expect(screen.getByLabelText('Notes')).toHaveValue('my thou');
    await userEvent.click(go);
    expect(screen.getByText('at /leaderboard')).toBeInTheDocument();
  });

  it('who opens the app later is asked, not moved', async () => {
    room = { ...room, stage: stage('s0') };
    await open();
    expect(await screen.findByRole('button', { name: 'Catch up' })).toBeInTheDocument();
    expect(screen.getByText('at /start')).toBeInTheDocument();
  });

  it('hears the answer to a hand, with the plan', async () => {
    const hand = { id: 'h1', message: '', run: null, raisedAt: '2026-11-25T10:00:00Z', answer: null };
    room = { ...room, hand };
    await open();
    const answer = { text: 'Ten times less.', plan: { epochs: 2 }, by: 'Olga', at: '2026-11-25T10:01:00Z' };
    room = { ...room, hand: { ...hand, answer } };
    tell('answer');
    expect(await screen.findByText('Ten times less.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the plan' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/runs\/new\?plan=/),
    );
    expect(screen.getByRole('button', { name: 'Thanks' })).toBeInTheDocument();
  });
});

it('an organizer leads, and is not led', async () => {
  role = 'organizer';
  await open();
  await move(stage('s1'));
  expect(await screen.findByRole('button', { name: 'Catch up' })).toBeInTheDocument();
  expect(screen.getByText('at /start')).toBeInTheDocument();
});
