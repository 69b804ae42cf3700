import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { People, Programme, QrCode, SettingsForm, span, TakeResults } from '@/features/workshop';
import type { ProgrammeStep, RosterPerson, Workshop } from '@/shared/api';
import { show } from './appRender';

const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  document.cookie = 'XSRF-TOKEN=word';
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

const WORKSHOP: Workshop = {
  id: 'w1',
  title: 'Evening class',
  text: '',
  startsAt: null,
  endsAt: null,
  role: 'organizer',
  programme: [],
  planDefaults: {},
  limits: { running: 2, queued: 50, minutes: null, storageBytes: null },
  registration: 'code',
  joinCode: 'K7QM-3FXP',
};

const person = (name: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: name,
  email: `${name.toLowerCase()}@example.org`,
  displayName: name,
  role: 'participant',
  state: 'member',
  joinedAt: '2026-11-25T08:00:00Z',
  administrator: false,
  ...more,
});

describe('a workshop', () => {
  it('says its time once where it is of one day', () => {
    expect(span({ startsAt: '2026-12-03T09:00:00', endsAt: '2026-12-03T17:00:00' })).toBe(
      '3 December 2026, 09:00 – 17:00',
    );
    expect(span({ startsAt: null, endsAt: '2026-12-03T17:00:00' })).toBe('until 3 December 2026, 17:00');
    expect(span({ startsAt: null, endsAt: null })).toBe('');
  });

  it('leads to the plan of each step that has one', () => {
    const steps: ProgrammeStep[] = [
      { lab: '', title: 'Welcome', text: 'Sit down.', plan: null },
      { lab: 'L07', title: 'LeNet-5', text: 'Train it.', plan: { epochs: 3 } },
    ];
    show(<Programme steps={steps} train={({ title }) => <a href="/runs/new">Train {title}</a>} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Train LeNet-5' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Train Welcome' })).not.toBeInTheDocument();
  });

  it('has a QR code with a white rim', () => {
    show(<QrCode text="http://localhost:8080/join/K7QM-3FXP" name="QR" />);
    const code = screen.getByRole('img', { name: 'QR' });
    expect(code.getAttribute('viewBox')).toMatch(/^-3 -3 (\d+) \1$/);
    expect(code.querySelector('path')?.getAttribute('d')?.length).toBeGreaterThan(500);
  });

  it('gives its results as a file', () => {
    show(<TakeResults workshop="w1" />);
    const link = screen.getByRole('link', { name: 'Results' });
    expect(link).toHaveAttribute('href', '/api/v1/workshops/w1/results');
    expect(link).toHaveAttribute('download');
  });

  it('is saved as a whole, its programme untouched', async () => {
    fetched.mockImplementation(() => Promise.resolve(answer(WORKSHOP)));
    show(<SettingsForm workshop={WORKSHOP} />);
    await userEvent.type(screen.getByLabelText('Epochs'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [, sent] = fetched.mock.calls[0] as [string, { method: string; body: string }];
    expect(sent.method).toBe('PUT');
    expect(JSON.parse(sent.body)).toMatchObject({
      title: 'Evening class',
      planDefaults: { epochs: 2 },
      limits: { running: 2, queued: 50 },
    });
    expect(JSON.parse(sent.body)).not.toHaveProperty('programme');
  });
});

describe('the roster', () => {
  it('offers what can be done with others, not with oneself', async () => {
    fetched.mockImplementation(() =>
      Promise.resolve(
        answer({
          people: [person('Ada'), person('Grace', { role: 'organizer' })],
          next: null,
          counts: { member: 2 },
        }),
      ),
    );
    show(<People workshop="w1" me="Grace" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Actions for Ada' }));
    expect(await screen.findByRole('menuitem', { name: 'Make organizer' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Actions for Grace' })).not.toBeInTheDocument();
    expect(screen.getByText('Members 2')).toBeInTheDocument();
  });

  it('lists every mistake of a list, and that nothing was done', async () => {
    fetched.mockImplementation((path: string) =>
      Promise.resolve(
        path.endsWith('/import')
          ? answer(
              {
                code: 'validation-failed',
                detail: '2 fields are wrong.',
                errors: [
                  { field: '/lines/2', message: 'Write an e-mail address.' },
                  { field: '/lines/4', message: 'a@b.org stands in line 1 already.' },
                ],
              },
              422,
            )
          : answer({ people: [], next: null, counts: {} }),
      ),
    );
    show(<People workshop="w1" me="Grace" />);
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('People'), 'a@b.org,A');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Bring them in' }));
    expect(await within(dialog).findByText(/Line 2: Write an e-mail/)).toBeInTheDocument();
    expect(within(dialog).getByText(/Line 4/)).toBeInTheDocument();
    expect(within(dialog).getByText('Nothing was done yet')).toBeInTheDocument();
  });
});
