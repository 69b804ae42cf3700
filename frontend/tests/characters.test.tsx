import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ClassProgress,
  Consent,
  DrawNext,
  Freeze,
  OpenCollection,
  OwnDrawings,
  ReviewGrid,
  useCollections,
  Versions,
  type PadProps,
} from '@/features/characters';
import { labelsIn, nextLabel, ownProgress } from '@/features/characters/labels';
import { api, Problem, type Character, type Collection, type CollectionLabel } from '@/shared/api';
import { stream, type StreamMessage } from '@/shared/stream';
import { show } from './appRender';

const label = (name: string, more: Partial<CollectionLabel> = {}): CollectionLabel => ({
  label: name,
  waiting: 0,
  accepted: 0,
  rejected: 0,
  mine: 0,
  ...more,
});

const collection = (more: Partial<Collection> = {}): Collection => ({
  id: 'c1',
  title: '永 and 水',
  words: 'One sheet each.',
  labels: [label('永'), label('水')],
  perPerson: 2,
  openedAt: '2026-11-25T08:00:00Z',
  closedAt: null,
  people: 3,
  consent: 'I agree that what I draw is kept.',
  consentedAt: '2026-11-25T09:00:00Z',
  versions: [],
  ...more,
});

const character = (id: string, more: Partial<Character> = {}): Character => ({
  id,
  label: '永',
  png: 'AAAA',
  state: 'waiting',
  drawnAt: '2026-11-25T09:01:00Z',
  drawer: null,
  ...more,
});

/** A pad on which everything is drawn with one press. */
const pad = ({ doneLabel, onDone }: PadProps) => (
  <button type="button" onClick={() => onDone(new Blob(['png'], { type: 'image/png' }))}>
    {doneLabel}
  </button>
);

afterEach(() => vi.restoreAllMocks());

describe('what is drawn', () => {
  it('is read from what somebody wrote', () => {
    expect(labelsIn('A B, C;D\nA')).toEqual(['A', 'B', 'C', 'D']);
    expect(labelsIn('永水')).toEqual(['永', '水']);
    expect(labelsIn('  ')).toEqual([]);
  });

  it('is asked for in rounds, in order', () => {
    const at = (...mine: number[]) =>
      collection({ labels: mine.map((number, i) => label(String(i), { mine: number })) });
    expect(nextLabel(at(0, 0))).toBe('0');
    expect(nextLabel(at(1, 0))).toBe('1');
    expect(nextLabel(at(1, 1))).toBe('0');
    expect(nextLabel(at(2, 2))).toBeNull();
    expect(ownProgress(at(3, 1))).toEqual({ done: 3, all: 4 });
  });
});

describe('a drawer', () => {
  it('agrees before anything is drawn', async () => {
    const agree = vi.spyOn(api, 'consent').mockResolvedValue(collection());
    show(<Consent collection={collection({ consentedAt: null })} />);
    const begin = screen.getByRole('button', { name: 'Begin to draw' });
    expect(begin).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'I agree that what I draw is kept.' }));
    await userEvent.click(begin);
    expect(agree).toHaveBeenCalledWith('c1');
  });

  it('is asked for one character after the other', async () => {
    vi.spyOn(api, 'collections').mockResolvedValue([collection()]);
    const draw = vi
      .spyOn(api, 'drawCharacter')
      .mockImplementation((_, drawn) => Promise.resolve(character('e1', { label: drawn })));
    const Page = () => {
      const known = useCollections().data?.[0];
      return known ? <DrawNext collection={known} pad={pad} /> : null;
    };
    show(<Page />);
    await userEvent.click(await screen.findByRole('button', { name: 'This is 永' }));
    expect(draw).toHaveBeenCalledWith('c1', '永', expect.any(Blob));
    expect(await screen.findByRole('button', { name: 'This is 水' })).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: '1 of 4 drawn' })).toBeInTheDocument();
    expect(screen.getByText(/So networks see your 永/)).toBeInTheDocument();
  });

  it('keeps the drawing and hears why where it was not taken', async () => {
    vi.spyOn(api, 'drawCharacter').mockRejectedValue(
      new Problem(409, 'conflict', 'No', 'This collection is closed.'),
    );
    show(<DrawNext collection={collection()} pad={pad} />);
    await userEvent.click(screen.getByRole('button', { name: 'This is 永' }));
    expect(await screen.findByText('This collection is closed.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'This is 永' })).toBeInTheDocument();
  });

  it('is thanked when all is drawn', () => {
    show(
      <DrawNext
        collection={collection({ labels: [label('永', { mine: 2 }), label('水', { mine: 2 })] })}
        pad={pad}
      />,
    );
    expect(screen.getByText('All drawn')).toBeInTheDocument();
  });

  it('takes one back, or all with the consent', async () => {
    vi.spyOn(api, 'ownCharacters').mockResolvedValue([
      character('e1'),
      character('e2', { label: '水', state: 'rejected' }),
    ]);
    const erase = vi.spyOn(api, 'eraseCharacter').mockResolvedValue(undefined);
    const withdraw = vi.spyOn(api, 'withdrawConsent').mockResolvedValue(collection({ consentedAt: null }));
    show(<OwnDrawings collection={collection()} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Take 水 back, it was rejected' }));
    expect(erase).toHaveBeenCalledWith('e2');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw my consent' }));
    expect(await screen.findByText(/Your drawing is erased/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(withdraw).toHaveBeenCalledWith('c1'));
    expect(await screen.findByText('Nothing yet.')).toBeInTheDocument();
  });
});

describe('the class', () => {
  it('sees how much there is of each label', () => {
    show(
      <ClassProgress
        collection={collection({ labels: [label('永', { waiting: 2, accepted: 5 }), label('水')] })}
      />,
    );
    expect(screen.getByRole('img', { name: '永: 7 drawn, 5 accepted' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('7 drawings by 3 people, 5 accepted');
  });

  it('hears of what others draw', async () => {
    const read = vi.spyOn(api, 'collections').mockResolvedValue([collection()]);
    let tell: (message: StreamMessage) => void = () => undefined;
    vi.spyOn(stream, 'watch').mockImplementation((_, listener) => {
      tell = listener;
      return () => undefined;
    });
    const Page = () => {
      const known = useCollections().data?.[0];
      return known ? <ClassProgress collection={known} /> : null;
    };
    show(<Page />);
    expect(await screen.findByText(/by 3 people/)).toBeInTheDocument();
    read.mockResolvedValue([collection({ people: 4 })]);
    act(() => tell({ topic: 'workshop', kind: 'characters' }));
    expect(await screen.findByText(/by 4 people/)).toBeInTheDocument();
  });

  it('trains on what was frozen', () => {
    const version = {
      number: 1,
      dataset: 'drawn-v1',
      train: 160,
      test: 40,
      people: 20,
      split: 'person' as const,
      frozenAt: '2026-11-25T10:00:00Z',
    };
    show(<Versions versions={[version]} links={({ dataset }) => <a href={`/${dataset}`}>Train on it</a>} />);
    expect(screen.getByText(/160 to train on, 40 to test by other people · 20 people/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Train on it' })).toHaveAttribute('href', '/drawn-v1');
  });
});

describe('an organizer', () => {
  it('opens a collection of the usual letters', async () => {
    const open = vi.spyOn(api, 'openCollection').mockResolvedValue(collection());
    const opened = vi.fn();
    show(<OpenCollection onOpened={opened} />);
    await userEvent.click(screen.getByRole('button', { name: 'Collect characters' }));
    await userEvent.click(await screen.findByRole('radio', { name: '永 and 水' }));
    expect(screen.getByText(/Each person draws 6 characters/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(opened).toHaveBeenCalled());
    expect(open.mock.calls[0]?.[0]).toEqual({
      title: '永 and 水',
      words: '',
      labels: ['永', '水'],
      perPerson: 3,
    });
  });

  it('looks through with the keyboard', async () => {
    vi.spyOn(api, 'characters').mockResolvedValue({
      characters: [
        character('e1', { drawer: 'Ada' }),
        character('e2', { drawer: 'Bob' }),
        character('e3', { drawer: 'Eve' }),
      ],
      next: null,
    });
    const review = vi.spyOn(api, 'reviewCharacters').mockResolvedValue(collection());
    show(<ReviewGrid collection={collection({ labels: [label('永', { waiting: 3 }), label('水')] })} />);
    (await screen.findByRole('button', { name: '永 by Ada: waiting' })).focus();
    await userEvent.keyboard('a');
    expect(review).toHaveBeenLastCalledWith('c1', ['e1'], 'accepted');
    expect(screen.getByRole('button', { name: '永 by Bob: waiting' })).toHaveFocus();
    await userEvent.keyboard('r');
    expect(review).toHaveBeenLastCalledWith('c1', ['e2'], 'rejected');
    expect(await screen.findByRole('button', { name: '永 by Bob: rejected' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Accept the one left here' }));
    expect(review).toHaveBeenLastCalledWith('c1', ['e3'], 'accepted');
  });

  it('freezes what has enough, and says what has not', async () => {
    const freeze = vi.spyOn(api, 'freezeCollection').mockResolvedValue(collection());
    show(
      <Freeze
        collection={collection({
          labels: [label('永', { accepted: 20 }), label('水', { accepted: 4, waiting: 3 })],
        })}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Freeze a version' }));
    expect(await screen.findByText(/24 accepted drawings .* 3 that wait stay out/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Freeze' })).toBeDisabled();
    await userEvent.click(screen.getByRole('switch', { name: 'Leave out what has fewer: 水 (4)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Freeze' }));
    expect(freeze).toHaveBeenCalledWith('c1', {
      split: 'person',
      testShare: 0.2,
      least: 10,
      leaveOut: true,
    });
  });
});
