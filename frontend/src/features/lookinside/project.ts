import type { ProjectAsk, ProjectReply } from './embedding';

/** Projects rows onto a plane in a worker of its own; the worker ends with the answer, or when `signal` says so. */
export function project(
  ask: ProjectAsk,
  { signal, report }: { signal: AbortSignal; report: (share: number) => void },
): Promise<[x: number, y: number][]> {
  const worker = new Worker(new URL('./projectWorker.ts', import.meta.url), {
    type: 'module',
    name: 'projection',
  });
  return new Promise<[x: number, y: number][]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Nobody waits for this projection any more.')));
    worker.onmessage = ({ data }: MessageEvent<ProjectReply>) =>
      'points' in data ? resolve(data.points) : report(data.progress);
    worker.onerror = ({ message }) =>
      reject(new Error(`The projection could not be computed (${message}). Reload the page and try again.`));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
