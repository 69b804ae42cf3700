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

/** Starts a worker of its own, so that drawing stays smooth while a network thinks. @throws Error in words */
export async function openReader(model: ArrayBuffer): Promise<Reader> {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    type: 'module',
    name: 'model reader',
  });
  const post = correspondence(worker);
  try {
    const opened = await post({ kind: 'open', id: 0, model });
    return {
      outputs: opened.kind === 'opened' ? opened.outputs : [],
      close: () => worker.terminate(),
      read: async (input, shape, nodes, images = 1) => {
        const reply = await post({
          kind: 'read',
          id: 0,
          input,
          shape: [images, ...shape],
          nodes: [...nodes],
        });
        if (reply.kind !== 'read')
          throw new Error('The model gave no answer. Reload the page and draw again.');
        return reply;
      },
    };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Pairs every question to the worker with its answer by number. */
function correspondence(worker: Worker): (ask: Ask) => Promise<Reply> {
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
