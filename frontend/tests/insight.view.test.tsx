import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DrawingPad } from '@/features/drawing';
import { Insights } from '@/features/insight';
import type { Insight } from '@/features/insight/types';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

function anInsight(epoch: number): Insight {
  return {
    epoch,
    step: 938 * epoch,
    labels: ['cat', 'dog'],
    confusion: [
      [40, 10],
      [epoch === 1 ? 30 : 3, 47],
    ],
    perClass: [
      { label: 'cat', precision: 0.93, recall: 0.8, f1: 0.86, support: 50 },
      { label: 'dog', precision: null, recall: 0, f1: null, support: 50 },
    ],
    mistakes: [{ index: 7, label: 0, predicted: 1, probability: 0.9997, loss: 8.1, png: PIXEL }],
    filters: { node: 'c1', shape: [2, 1, 1, 2], values: [1, -1, 0, 0.5], min: -1, max: 1 },
    probes: [{ index: 3, label: 1, png: PIXEL, probabilities: [0.25, 0.75] }],
    featureMaps: [{ node: 'c1', shape: [2, 1, 2], min: 0, max: 1, maps: btoa('abcd') }],
  };
}

function show(epochs: number[]) {
  return render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Insights runId="r1" epochs={epochs} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}

// jsdom has no canvas: the maps stay unpainted here, and are looked at in a browser.
beforeEach(() => vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null));

describe('insights', () => {
  afterEach(() => vi.unstubAllGlobals());

  const served = (answer: (path: string) => Response) =>
    vi.stubGlobal('fetch', (path: string) => Promise.resolve(answer(path)));

  it('say when they appear', () => {
    show([]);
    expect(screen.getByText('Appears after the first epoch')).toBeInTheDocument();
  });

  it('show the newest epoch, every cell readable and walked with the arrow keys', async () => {
    served((path) => Response.json(anInsight(path.includes('epoch-2.json') ? 2 : 1)));
    show([1, 2]);
    const cell = await screen.findByRole('gridcell', { name: '40 images of cat read as cat' });
    act(() => cell.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('gridcell', { name: '3 images of dog read as cat' })).toHaveFocus();
    expect(screen.getByText(/3 images of dog read as cat, 6.0 % of all 50 of them/)).toBeInTheDocument();
    expect(screen.getByText('> 99.9 %')).toBeInTheDocument();
    expect(screen.getByAltText(/read as dog/)).toBeInTheDocument();
    expect(screen.getByRole('slider', { name: 'c1, 2 maps' })).toBeInTheDocument();
  });

  it('change with the epoch that is chosen', async () => {
    served((path) => Response.json(anInsight(path.includes('epoch-2.json') ? 2 : 1)));
    show([1, 2]);
    await screen.findByRole('gridcell', { name: '3 images of dog read as cat' });
    act(() => screen.getByRole('slider', { name: 'Epoch' }).focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(await screen.findByRole('gridcell', { name: '30 images of dog read as cat' })).toBeInTheDocument();
  });

  it('say what the server says when they cannot be read', async () => {
    served(() =>
      Response.json(
        { title: 'Away', detail: 'The object store is away. Try again in a minute.' },
        { status: 503 },
      ),
    );
    show([1]);
    expect(await screen.findByText('The object store is away. Try again in a minute.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });
});

describe('the drawing pad', () => {
  it('says kindly that there is no model yet', () => {
    render(
      <MantineProvider>
        <DrawingPad
          file="/runs/r1/artifacts/model.onnx"
          available={false}
          labels={['0', '1']}
          input={[1, 28, 28]}
          preprocessing={{ mean: [0], deviation: [1] }}
        />
      </MantineProvider>,
    );
    expect(screen.getByText(/opens here as soon as the run has saved a model/)).toBeInTheDocument();
  });
});
