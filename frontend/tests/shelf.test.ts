import { makeShelf } from '@/shared/reader/shelf';
import type { Ask, Reply } from '@/shared/reader/readerMessages';
import { NOTES, tinyModel } from './tinyModel';

/** Opens everything at once and writes down what it is told. */
class OpenWorker {
  static asked: Ask[] = [];
  static ended = 0;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  postMessage(ask: Ask) {
    OpenWorker.asked.push(ask);
    if (ask.kind === 'open')
      queueMicrotask(() => this.onmessage?.({ data: { kind: 'opened', id: ask.id, outputs: [] } }));
  }
  terminate() {
    OpenWorker.ended++;
  }
}

const closed = () => OpenWorker.asked.filter(({ kind }) => kind === 'close').map(({ model }) => model);

describe('a shelf of models', () => {
  let fetched: string[] = [];

  beforeEach(() => {
    [OpenWorker.asked, OpenWorker.ended, fetched] = [[], 0, []];
    vi.stubGlobal('Worker', OpenWorker);
    vi.stubGlobal('fetch', (path: string) => {
      fetched.push(path);
      return Promise.resolve(
        path.includes('broken')
          ? Response.json({ title: 'Gone', detail: 'The model is gone.' }, { status: 404 })
          : new Response(tinyModel(NOTES).slice().buffer),
      );
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const fileOf = (epoch: number) => ({ file: `/epoch-${epoch}`, revision: 'r' });

  it('opens a model once, however often it is taken', async () => {
    const shelf = makeShelf();
    const [one, two] = await Promise.all([shelf.take(fileOf(1)), shelf.take(fileOf(1))]);
    expect(one.reader).toBe(two.reader);
    await shelf.take({ ...fileOf(1), revision: 'newer' });
    expect(fetched).toHaveLength(2);
  });

  it('closes the least used when there are too many, never one that is in use', async () => {
    const shelf = makeShelf();
    await shelf.take(fileOf(1));
    for (let epoch = 2; epoch <= 26; epoch++) (await shelf.take(fileOf(epoch))).giveBack();
    await vi.waitFor(() => expect(closed()).toEqual([2, 3]));
  });

  it('asks again for what could not be fetched', async () => {
    const shelf = makeShelf();
    const broken = { file: '/broken', revision: 'r' };
    await expect(shelf.take(broken)).rejects.toThrow('The model is gone.');
    await expect(shelf.take(broken)).rejects.toThrow('The model is gone.');
    expect(fetched).toHaveLength(2);
  });

  it('ends its worker when it is closed', async () => {
    const shelf = makeShelf();
    await shelf.take(fileOf(1));
    shelf.close();
    await vi.waitFor(() => expect(OpenWorker.ended).toBe(1));
  });
});
