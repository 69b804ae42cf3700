import { act, renderHook, waitFor } from '@testing-library/react';
import { useLiveCurves } from '@/features/run';
import { aRun } from './fixtures';
import { Around } from './appRender';

class FakeSocket {
  static all: FakeSocket[] = [];
  sent: { watch?: string; after?: number }[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  constructor() {
    FakeSocket.all.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    return undefined;
  }
  measures(...numbers: number[]) {
    const measurements = numbers.map((n) => ({
      n,
      series: 'train/loss',
      epoch: 1,
      step: n,
      at: '',
      value: 1 / n,
    }));
    this.onmessage?.({
      data: JSON.stringify({ topic: 'runs/7', kind: 'measurements', n: numbers.at(-1), measurements }),
    });
  }
}

const newest = () => FakeSocket.all.at(-1) as FakeSocket;
const loaded = {
  n: 2,
  curves: [{ series: 'train/loss', points: [1, 2].map((step) => ({ step, epoch: 1, value: 1 / step })) }],
};

beforeEach(() => {
  FakeSocket.all = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(loaded)));
});
afterEach(() => vi.unstubAllGlobals());

it('a curve goes on after the first load and after a drop, without gap and without double', async () => {
  const run = aRun();
  const { result } = renderHook(() => useLiveCurves([run])[0]?.series['train/loss']?.steps, {
    wrapper: Around,
  });
  await waitFor(() => expect(result.current).toEqual([1, 2]));

  act(() => newest().onopen?.());
  expect(newest().sent).toContainEqual({ watch: 'runs/7', after: 2 });
  act(() => newest().measures(3, 4));
  await waitFor(() => expect(result.current).toEqual([1, 2, 3, 4]));

  act(() => newest().onclose?.());
  await waitFor(() => expect(FakeSocket.all).toHaveLength(2));
  act(() => newest().onopen?.());
  expect(newest().sent).toContainEqual({ watch: 'runs/7', after: 4 });
  act(() => newest().measures(4, 5, 6));
  await waitFor(() => expect(result.current).toEqual([1, 2, 3, 4, 5, 6]));
});
