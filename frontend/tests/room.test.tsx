import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { AnswerHand, BroadcastBars, Conductor, HandButton, isThere, Radar } from '@/features/room';
import { placeWords } from '@/features/room/place';
import { cellOf } from '@/features/room/Radar';
import { countsOf } from '@/features/room/radarStates';
import type { RadarPerson, RaisedHand, Stage } from '@/shared/api';
import { show } from './appRender';

const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response('{}')));
  document.cookie = 'XSRF-TOKEN=word';
  window.localStorage.clear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const NOW = '2026-11-25T10:30:00Z';

const aStage = (change: Partial<Stage> = {}): Stage => ({
  id: 's1',
  step: 6,
  title: 'LeNet-5',
  words: 'Train it.',
  plan: { epochs: 3 },
  path: null,
  at: NOW,
  by: 'Olga',
  ...change,
});

const somebody = (name: string, change: Partial<RadarPerson> = {}): RadarPerson => ({
  id: name,
  displayName: name,
  online: true,
  seenAt: NOW,
  path: '/runs/new',
  step: null,
  state: 'idle',
  since: null,
  running: 0,
  waiting: 0,
  run: null,
  hand: null,
  ...change,
});

const sent = () => {
  const [path, options] = fetched.mock.calls.at(-1) as [string, { method: string; body?: string }];
  return { path, method: options.method, body: options.body && (JSON.parse(options.body) as unknown) };
};

describe('a message', () => {
  const said = { id: 'b1', words: 'Lunch until one.', at: NOW, by: 'Olga' };

  it('is put away in this browser and stays away', async () => {
    const { unmount } = show(<BroadcastBars broadcasts={[said]} />);
    expect(screen.getByText('Lunch until one.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Put the message away' }));
    expect(screen.queryByText('Lunch until one.')).not.toBeInTheDocument();

    unmount();
    show(<BroadcastBars broadcasts={[said, { ...said, id: 'b2', words: 'Back to work.' }]} />);
    expect(screen.queryByText('Lunch until one.')).not.toBeInTheDocument();
    expect(screen.getByText('Back to work.')).toBeInTheDocument();
  });
});

describe('who trains what the room trains', () => {
  it('is there with the plan before them and with a run that they handed in since', () => {
    const stage = aStage();
    expect(isThere(stage, '/runs/new?plan=abc', '/runs/new', null)).toBe(true);
    expect(isThere(stage, '/runs/new?plan=abc', '/runs/7', '2026-11-25T10:31:00Z')).toBe(true);
    expect(isThere(stage, '/runs/new?plan=abc', '/runs/7', '2026-11-25T09:00:00Z')).toBe(false);
    expect(isThere(stage, '/runs/new?plan=abc', '/datasets', null)).toBe(false);
  });

  it('is not there with a run where the room looks at a page', () => {
    const stage = aStage({ path: '/arena' });
    expect(isThere(stage, '/arena', '/runs/7', '2026-11-25T10:31:00Z')).toBe(false);
    expect(isThere(stage, '/arena', '/arena', null)).toBe(true);
  });

  it('is there anywhere if there is nothing to open', () => {
    expect(isThere(aStage({ plan: null }), null, '/datasets', null)).toBe(true);
  });
});

describe('the conductor', () => {
  const steps = ['Linear models', 'Kernels', 'LeNet-5'].map((title) => ({
    lab: '',
    title,
    text: '',
    plan: null,
  }));

  it('moves to the next step and to any other', async () => {
    show(<Conductor stage={aStage({ step: 2, title: 'Kernels' })} steps={steps} />);
    expect(screen.getByRole('heading', { name: 'step 2: Kernels' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(sent()).toEqual({ path: '/api/v1/room/stage', method: 'PUT', body: { step: 3 } });

    await userEvent.click(screen.getByRole('button', { name: 'Move the room to step 1, Linear models' }));
    expect(sent().body).toEqual({ step: 1 });
  });

  it('begins before the first and ends at the last', () => {
    const { unmount } = show(<Conductor stage={null} steps={steps} />);
    expect(screen.getByRole('button', { name: 'Begin' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Previous' })).toBeDisabled();
    unmount();
    show(<Conductor stage={aStage({ step: 3 })} steps={steps} />);
    expect(screen.getByRole('button', { name: 'Next' })).toBeDisabled();
  });
});

describe('a hand', () => {
  it('is raised with words and the run that one looks at', async () => {
    show(<HandButton hand={null} run="r7" />);
    await userEvent.click(screen.getByRole('button', { name: 'Raise your hand' }));
    await userEvent.type(await screen.findByLabelText('What do you need?'), 'It says NaN.');
    await userEvent.click(screen.getByRole('button', { name: 'Raise hand' }));
    expect(sent()).toEqual({
      path: '/api/v1/room/hand',
      method: 'POST',
      body: { message: 'It says NaN.', run: 'r7' },
    });
  });

  it('is raised without the run if one likes', async () => {
    show(<HandButton hand={null} run="r7" />);
    await userEvent.click(screen.getByRole('button', { name: 'Raise your hand' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: /Show them this run/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Raise hand' }));
    expect(sent().body).toEqual({ message: '' });
  });

  it('that is up is taken down', async () => {
    const hand = { id: 'h1', message: 'It says NaN.', run: null, raisedAt: NOW, answer: null };
    show(<HandButton hand={hand} run={null} />);
    await userEvent.click(screen.getByRole('button', { name: 'Your hand is up' }));
    expect(await screen.findByText('“It says NaN.”')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take it down' }));
    expect(sent()).toMatchObject({ path: '/api/v1/room/hand', method: 'DELETE' });
  });
});

describe('the answer to a hand', () => {
  const hand: RaisedHand = {
    id: 'h1',
    person: { id: 'ada', displayName: 'Ada' },
    message: 'It says NaN.',
    run: null,
    raisedAt: NOW,
  };
  const readLink = () => {
    throw new Error('The link does not carry a readable plan.');
  };

  it('hands back the plan that was put right', async () => {
    const close = vi.fn();
    const offers = [{ label: 'Put right: a lower learning rate', plan: { epochs: 2 } }];
    show(<AnswerHand hand={hand} onClose={close} about={null} offers={offers} readLink={readLink} />);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('It says NaN.')).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Send answer' })).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText('Answer'), 'Ten times less.');
    await userEvent.click(within(dialog).getByRole('radio', { name: /lower learning rate/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send answer' }));
    expect(sent()).toMatchObject({
      path: '/api/v1/room/hands/h1/answer',
      body: { text: 'Ten times less.', plan: { epochs: 2 } },
    });
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('says what is wrong with a link, and sends nothing', async () => {
    show(<AnswerHand hand={hand} onClose={() => undefined} about={null} offers={[]} readLink={readLink} />);
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Answer'), 'So.');
    await userEvent.click(within(dialog).getByRole('radio', { name: /by its link/ }));
    await userEvent.type(within(dialog).getByLabelText('Link of the plan'), 'nonsense');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send answer' }));
    expect(await within(dialog).findByText(/does not carry a readable plan/)).toBeInTheDocument();
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('the radar', () => {
  const people = [
    somebody('Ada', { state: 'running', since: '2026-11-25T10:27:10Z', run: { id: 'r1', title: 'LeNet' } }),
    somebody('Ben', { state: 'diverged', since: '2026-11-25T10:00:00Z', hand: { id: 'h1', raisedAt: NOW } }),
    somebody('Cem', { online: false, path: null }),
  ];

  it('counts, and shows only what is asked for', async () => {
    show(
      <MemoryRouter>
        <Radar radar={{ at: NOW, people }} />
      </MemoryRouter>,
    );
    expect(within(screen.getByRole('list', { name: 'Class radar' })).getAllByRole('listitem')).toHaveLength(
      3,
    );
    expect(screen.getByRole('link', { name: /Ada/ })).toHaveAttribute('href', '/runs/r1');
    expect(screen.getByText('never here')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Diverged 1' }));
    expect(screen.getByText('Ben')).toBeInTheDocument();
    expect(screen.queryByText('Ada')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Not here 1' }));
    expect(screen.getByText('Cem')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stuck 0' }));
    expect(screen.getByText('Nobody at the moment.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Everybody 3' }));
    expect(screen.getByText('Ada')).toBeInTheDocument();
  });

  it('says the same in plain words as long as nothing changes', () => {
    const ada = people[0] as RadarPerson;
    expect(cellOf(ada, NOW)).toEqual(cellOf({ ...ada, seenAt: null }, '2026-11-25T10:30:05Z'));
    expect(cellOf(ada, NOW)).toMatchObject({ since: '2 min', place: 'New run', hand: false });
    expect(cellOf({ ...ada, step: 6 }, NOW).place).toBe('step 6 · New run');
  });

  it('tells hands and absence beside the states', () => {
    expect(countsOf(people)).toMatchObject({ running: 1, diverged: 1, idle: 1, hand: 1, online: 2, away: 1 });
  });

  it('knows the pages by name', () => {
    expect(['/', '/runs/7', '/runs/new', '/elsewhere'].map(placeWords)).toEqual([
      'Start',
      'A run',
      'New run',
      '/elsewhere',
    ]);
  });
});

it('a problem of the room is said in the server’s words', async () => {
  fetched.mockImplementation(() =>
    Promise.resolve(
      new Response(
        JSON.stringify({ code: 'conflict', title: 'This does not fit', detail: 'Ada has taken it down.' }),
        {
          status: 409,
        },
      ),
    ),
  );
  show(<Conductor stage={aStage()} steps={[]} />);
  await userEvent.click(screen.getByRole('button', { name: 'Let the room go' }));
  expect(await screen.findByText('Ada has taken it down.')).toBeInTheDocument();
});
