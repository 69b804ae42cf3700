import type { Ask, Reading, Reply } from './readerMessages';

/** A model that reads images in this browser. */
export interface Reader {
  /** The graph's outputs: the answer first, then nodes by id. */
  outputs: readonly string[];
  /**
   * @param input images×C×H×W numbers, already normalised; every answer then is one after the other too
   * @param shape of one image, `[C,H,W]`
   * @param nodes ids of the nodes whose values are wanted, each among `outputs`
   */
  read(input: Float32Array, shape: number[], nodes: readonly string[], images?: number): Promise<Reading>;
  close(): void;
}

export interface Readers {
  /** @throws Error in words */
  open(file: ArrayBuffer): Promise<Reader>;
  /** Closes all of them, whatever they are at. */
  close(): void;
}

/** Starts a worker for some models, so that drawing stays smooth while networks think. */
export function startReaders(): Readers {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    type: 'module',
    name: 'model reader',
  });
  const post = correspondence(worker);
  let models = 0;
  return {
    close: () => worker.terminate(),
    open: async (file) => {
      const model = ++models;
      const opened = await post({ kind: 'open', model, file });
      return {
        outputs: opened.kind === 'opened' ? opened.outputs : [],
        close: () => void post({ kind: 'close', model }),
        read: async (input, shape, nodes, images = 1) => {
          const reply = await post({
            kind: 'read',
            model,
            input,
            shape: [images, ...shape],
            nodes: [...nodes],
          });
          if (reply.kind !== 'read')
            throw new Error('The model gave no answer. Reload the page and draw again.');
          return reply;
        },
      };
    },
  };
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Pairs every question to the worker with its answer by number. */
function correspondence(worker: Worker): (ask: WithoutId<Ask>) => Promise<Reply> {
  const open = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asked = open.get(data.id);
    open.delete(data.id);
    if (data.kind === 'failed') asked?.reject(cannotRun(data.reason));
    else asked?.resolve(data);
  };
  worker.onerror = (event) => {
    for (const asked of open.values()) asked.reject(cannotRun(event.message || 'its program did not load'));
    open.clear();
  };
  return (ask) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      open.set(id, { resolve, reject });
      worker.postMessage({ ...ask, id });
    });
}

const cannotRun = (reason: string) =>
  new Error(
    `This browser could not run the model (${reason}). Reload the page; a current browser with WebAssembly is needed.`,
  );
