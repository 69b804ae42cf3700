import * as ort from 'onnxruntime-web/wasm';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { Ask, Reply } from './readerMessages';

/** The part of a worker's global scope that is used here; TypeScript's DOM library has no name for it. */
interface Scope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(reply: Reply, transfer?: Transferable[]): void;
}

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = { wasm };

const scope = self as unknown as Scope;
const sessions = new Map<number, ort.InferenceSession>();

/** One after the other: the runtime takes no second question while it works on one. */
let work = Promise.resolve();

scope.onmessage = ({ data }) => {
  work = work.then(() =>
    answer(data).catch((error: unknown) => {
      scope.postMessage({
        kind: 'failed',
        id: data.id,
        reason: error instanceof Error ? error.message : String(error),
      });
    }),
  );
};

async function answer(ask: Ask) {
  if (ask.kind === 'open') return open(ask.id, ask.model, ask.file);
  const session = sessions.get(ask.model);
  if (ask.kind === 'close') {
    sessions.delete(ask.model);
    await session?.release();
    return scope.postMessage({ kind: 'closed', id: ask.id });
  }
  if (!session) throw new Error('the model is closed');
  return read(session, ask);
}

async function open(id: number, model: number, file: ArrayBuffer) {
  const session = await ort.InferenceSession.create(new Uint8Array(file), { executionProviders: ['wasm'] });
  sessions.set(model, session);
  scope.postMessage({ kind: 'opened', id, outputs: [...session.outputNames] });
}

async function read(session: ort.InferenceSession, ask: Extract<Ask, { kind: 'read' }>) {
  const first = session.outputNames[0] as string;
  const input = new ort.Tensor('float32', ask.input, ask.shape);
  const start = performance.now();
  const outputs = await session.run({ [session.inputNames[0] as string]: input }, [
    ...new Set([first, ...ask.nodes]),
  ]);
  const milliseconds = performance.now() - start;
  const tensor = (name: string) => {
    const { dims, data } = outputs[name] as ort.Tensor;
    return { shape: dims.slice(1), values: data as Float32Array };
  };
  const layers = ask.nodes.map((node) => ({ node, ...tensor(node) }));
  const reply: Reply = {
    kind: 'read',
    id: ask.id,
    milliseconds,
    probabilities: tensor(first).values,
    layers,
  };
  scope.postMessage(reply, [
    ...new Set([reply.probabilities, ...layers.map((layer) => layer.values)].map((values) => values.buffer)),
  ]);
}
