import { Stream } from '@/shared/stream/Stream';
import { delayBefore } from '@/shared/stream/backoff';
import type { StreamMessage } from '@/shared/stream/messages';

class FakeSocket {
  static all: FakeSocket[] = [];
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  closed = false;

  constructor() {
    FakeSocket.all.push(this);
  }
  send(text: string) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.closed = true;
  }
  says(message: StreamMessage) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

const newest = () => FakeSocket.all.at(-1) as FakeSocket;
const aStream = () => new Stream(() => new FakeSocket() as unknown as WebSocket);
const batch = (n: number): StreamMessage => ({ topic: 'runs/7', kind: 'measurements', n, measurements: [] });

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
});
afterEach(() => vi.useRealTimers());

describe('the stream', () => {
  it('asks for a topic with the last number once it is open', () => {
    const stream = aStream();
    stream.watch(
      'runs/7',
      () => undefined,
      () => 12,
    );
    expect(stream.connection).toBe('connecting');
    newest().onopen?.();
    expect(stream.connection).toBe('live');
    expect(newest().sent).toEqual([{ watch: 'runs/7', after: 12 }]);
  });

  it('comes back after a drop and goes on after the number it has by then', () => {
    const stream = aStream();
    let last = 0;
    stream.watch(
      'runs/7',
      (message) => (last = message.kind === 'measurements' ? message.n : last),
      () => last,
    );
    newest().onopen?.();
    newest().says(batch(40));
    newest().onclose?.();
    expect(stream.connection).toBe('reconnecting');
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    newest().onopen?.();
    expect(newest().sent).toEqual([{ watch: 'runs/7', after: 40 }]);
  });

  it('keeps trying while the server restarts, more and more slowly', () => {
    const stream = aStream();
    stream.watch('pool', () => undefined);
    for (let attempt = 0; attempt < 6; attempt++) {
      newest().onclose?.();
      vi.advanceTimersByTime(10_000);
    }
    expect(FakeSocket.all).toHaveLength(7);
    expect(delayBefore(1, 0.5)).toBe(500);
    expect(delayBefore(3, 0.5)).toBe(2_000);
    expect(delayBefore(20, 0.5)).toBe(8_000);
  });

  it('takes a silent line for a dead one', () => {
    const stream = aStream();
    stream.watch('pool', () => undefined);
    const first = newest();
    first.onopen?.();
    vi.advanceTimersByTime(16_000);
    expect(first.sent).toContainEqual({ kind: 'heartbeat' });
    vi.advanceTimersByTime(45_000);
    expect(first.closed).toBe(true);
    expect(FakeSocket.all.length).toBeGreaterThan(1);
  });

  it('tells only those who watch the topic, and the server when nobody does', () => {
    const stream = aStream();
    const heard: string[] = [];
    const stop = stream.watch('runs/7', () => heard.push('run'));
    stream.watch('pool', () => heard.push('pool'));
    newest().onopen?.();
    newest().says(batch(1));
    expect(heard).toEqual(['run']);
    stop();
    expect(newest().sent).toContainEqual({ unwatch: 'runs/7' });
  });

  it('says where this browser is, and again after a drop', () => {
    const stream = aStream();
    stream.at('/start', null);
    stream.watch('workshop', () => undefined);
    newest().onopen?.();
    expect(newest().sent).toEqual([{ watch: 'workshop' }, { at: '/start' }]);
    stream.at('/runs/new', 3);
    expect(newest().sent.at(-1)).toEqual({ at: '/runs/new', step: 3 });
    newest().onclose?.();
    vi.advanceTimersByTime(1_000);
    newest().onopen?.();
    expect(newest().sent).toEqual([{ watch: 'workshop' }, { at: '/runs/new', step: 3 }]);
  });

  it('hangs up when nobody has watched anything for a while', () => {
    const stream = aStream();
    stream.watch('pool', () => undefined)();
    vi.advanceTimersByTime(3_000);
    expect(newest().closed).toBe(true);
    expect(stream.connection).toBe('idle');
  });
});
