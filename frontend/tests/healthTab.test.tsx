import { renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HealthTab } from '@/app/pages/HealthTab';
import { useReadsImages } from '@/app/pages/useReadsImages';
import { Around, show } from './appRender';
import { aRun } from './fixtures';

const gradients = (values: number[]) => ({
  n: 9,
  curves: values.map((value, i) => ({
    node: `c${i + 1}`,
    quantity: 'gradient-norm',
    steps: [1, 100],
    values: [10 * value, value],
  })),
});

const dataset = { id: 'mnist', title: 'MNIST', input: [1, 28, 28], task: 'classification', labels: [] };

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('WebSocket', vi.fn());
  const plain = aRun({ id: 'plain', title: 'Plain-56' });
  const residual = aRun({ id: 'residual', title: 'ResNet-56', lastMeasurement: 9 });
  const waiting = aRun({ id: 'waiting', title: 'Waiting', lastMeasurement: 0 });
  const answers: [RegExp, unknown][] = [
    [/\/runs\/plain\/health/, gradients([700, 1])],
    [/\/runs\/residual\/health/, gradients([2, 1])],
    [/\/artifacts/, { artifacts: [] }],
    [/\/runs(\?|$)/, { runs: [plain, residual, waiting], next: null }],
    [/\/datasets/, { datasets: [dataset, { ...dataset, id: 'points-moons', input: [2] }] }],
    [/\/architectures/, { architectures: [] }],
  ];
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(answers.find(([address]) => address.test(path))?.[1] ?? {}),
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the health of layers', () => {
  it('can be laid beside that of another run, and says how far the layers lie apart', async () => {
    show(<HealthTab run={aRun({ id: 'plain', title: 'Plain-56' })} />);
    expect(await screen.findByText('700')).toBeInTheDocument();

    await userEvent.click(await screen.findByRole('combobox', { name: 'Beside it' }));
    expect(screen.queryByRole('option', { name: /Waiting/ })).toBeNull();
    await userEvent.click(await screen.findByRole('option', { name: /ResNet-56/ }));

    const chart = await screen.findByRole('img', { name: /Gradient by depth: Plain-56 .*; ResNet-56/ });
    expect(chart).toBeInTheDocument();
    expect(screen.getByText('2')).toBeInTheDocument();
    expect(screen.getAllByRole('slider', { name: /Gradient of 2 layers/ })).toHaveLength(2);
  });
});

describe('a run whose input is no image', () => {
  const readsImages = (id: string) =>
    renderHook(() => useReadsImages({ ...aRun().plan, dataset: { id } as never }), { wrapper: Around })
      .result;

  it('has nothing to draw for', async () => {
    const [digits, points] = [readsImages('mnist'), readsImages('points-moons')];
    await waitFor(() => expect(points.current).toBe(false));
    expect(digits.current).toBe(true);
  });
});
