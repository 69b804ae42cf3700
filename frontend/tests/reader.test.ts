import { startReaders } from '@/shared/reader/reader';
import type { Ask, Reply } from '@/shared/reader/readerMessages';

/** A worker whose answers the test writes. */
class ScriptedWorker {
  static last: ScriptedWorker;
  static answer: (ask: Ask) => Reply | null = () => null;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;

  constructor() {
    ScriptedWorker.last = this;
  }

  postMessage(ask: Ask) {
    const reply = ScriptedWorker.answer(ask);
    if (reply) queueMicrotask(() => this.onmessage?.({ data: reply }));
  }

  terminate() {
    this.ended = true;
  }
}

const opened = (ask: Ask): Reply => ({ kind: 'opened', id: ask.id, outputs: ['softmax', 'c1'] });
const failed = (ask: Ask): Reply => ({ kind: 'failed', id: ask.id, reason: 'no such operator' });
const share = (ask: Ask): Reply => ({
  kind: 'read',
  id: ask.id,
  milliseconds: 1,
  probabilities: ask.kind === 'read' ? ask.input : new Float32Array(),
  layers: [],
});

describe('a model that reads in the browser', () => {
  beforeEach(() => vi.stubGlobal('Worker', ScriptedWorker));
  afterEach(() => vi.unstubAllGlobals());

  it('gives every question its own answer, in whatever order they come', async () => {
    const asked: Ask[] = [];
    ScriptedWorker.answer = (ask) => (ask.kind === 'open' ? opened(ask) : (asked.push(ask), null));
    const readers = startReaders();
    const reader = await readers.open(new ArrayBuffer(1));
    expect(reader.outputs).toEqual(['softmax', 'c1']);
    const first = reader.read(Float32Array.of(1), [1, 1, 1], []);
    const second = reader.read(Float32Array.of(2), [1, 1, 1], []);
    asked.reverse().forEach((ask) => ScriptedWorker.last.onmessage?.({ data: share(ask) }));
    expect([(await first).probabilities[0], (await second).probabilities[0]]).toEqual([1, 2]);
    readers.close();
    expect(ScriptedWorker.last.ended).toBe(true);
  });

  it('has other models beside it in the same worker, each asked by its number', async () => {
    const asked: Ask[] = [];
    ScriptedWorker.answer = (ask) => (asked.push(ask), ask.kind === 'open' ? opened(ask) : share(ask));
    const readers = startReaders();
    const [first, second] = [await readers.open(new ArrayBuffer(1)), await readers.open(new ArrayBuffer(2))];
    await second.read(Float32Array.of(2), [1, 1, 1], []);
    await first.read(Float32Array.of(1), [1, 1, 1], []);
    first.close();
    expect(asked.map(({ kind, model }) => `${kind} ${model}`)).toEqual([
      ...['open 1', 'open 2', 'read 2', 'read 1', 'close 1'],
    ]);
    expect(ScriptedWorker.last.ended).toBe(false);
  });

  it('says in words why a model cannot be run', async () => {
    ScriptedWorker.answer = failed;
    await expect(startReaders().open(new ArrayBuffer(1))).rejects.toThrow(
      /could not run the model \(no such operator\)/,
    );
  });

  it('does not wait for a worker that never started', async () => {
    ScriptedWorker.answer = () => null;
    const opening = startReaders().open(new ArrayBuffer(1));
    ScriptedWorker.last.onerror?.({ message: '' });
    await expect(opening).rejects.toThrow(/its program did not load/);
  });
});
