import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TakeHome } from '@/features/results';
import { api, type PackContents } from '@/shared/api';
import { show } from './appRender';

const WORKSHOPS = [
  { id: 'w1', title: 'Diving into CNN' },
  { id: 'w2', title: 'Evening class' },
];

const contents = (more: Partial<PackContents> = {}): PackContents => ({
  workshop: { id: 'w1', title: 'Diving into CNN' },
  runs: 12,
  unfinished: 1,
  bytes: 3_500_000,
  ...more,
});

const onPage = () => show(<TakeHome workshops={WORKSHOPS} train={<a href="/runs/new">Train</a>} />);

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:pack');
  URL.revokeObjectURL = vi.fn();
});
afterEach(() => vi.restoreAllMocks());

describe('the take-home pack', () => {
  it('says what is in it before it is made', async () => {
    vi.spyOn(api, 'packContents').mockResolvedValue(contents());
    onPage();
    expect(
      await screen.findByText('12 runs, about 3.5 MB. 1 run is not over yet and not in it.'),
    ).toBeInTheDocument();
  });

  it('says how far it is, and that it has come', async () => {
    vi.spyOn(api, 'packContents').mockResolvedValue(contents());
    let arrive: (file: Blob) => void = () => undefined;
    vi.spyOn(api, 'pack').mockImplementation((_, onProgress) => {
      onProgress(1_000_000);
      return new Promise((resolve) => (arrive = resolve));
    });
    onPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Take home' }));
    expect(await screen.findByText('1.0 MB')).toBeInTheDocument();
    arrive(new Blob(['zip']));
    expect(await screen.findByText(/Here it is: 1.0 MB/)).toBeInTheDocument();
    expect(URL.createObjectURL).toHaveBeenCalled();
  });

  it('leaves a large one to the browser', async () => {
    vi.spyOn(api, 'packContents').mockResolvedValue(contents({ bytes: 2e9 }));
    onPage();
    const link = await screen.findByRole('link', { name: 'Take home' });
    expect(link).toHaveAttribute('href', '/api/v1/me/pack?workshop=w1');
  });

  it('says how to get something where nothing is', async () => {
    vi.spyOn(api, 'packContents').mockResolvedValue(contents({ runs: 0, unfinished: 0 }));
    onPage();
    expect(await screen.findByText('Nothing to take home yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Train' })).toBeInTheDocument();
  });
});
