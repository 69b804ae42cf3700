import { UMAP } from 'umap-js';
import type { ProjectAsk, ProjectReply } from './embedding';
import { principalPlane } from './principal';

/** The part of a worker's global scope that is used here; TypeScript's DOM library has no name for it. */
interface Scope {
  onmessage: ((event: MessageEvent<ProjectAsk>) => void) | null;
  postMessage(reply: ProjectReply): void;
}

const scope = self as unknown as Scope;

scope.onmessage = ({ data: { rows, projection } }) => {
  if (projection === 'pca') scope.postMessage({ points: principalPlane(rows) });
  else scope.postMessage({ points: neighbourhoods(rows) });
};

/** UMAP (McInnes et al. 2018) of the same rows is the same picture each time. */
function neighbourhoods(rows: Float32Array[]): [number, number][] {
  const umap = new UMAP({ nNeighbors: Math.min(15, rows.length - 1), minDist: 0.1, random: fixedRandom() });
  const steps = umap.initializeFit(rows.map((row) => [...row]));
  for (let step = 0; step < steps; step++) {
    umap.step();
    if (step % 20 === 0) scope.postMessage({ progress: step / steps });
  }
  return umap.getEmbedding() as [number, number][];
}

/** Mulberry32 from one seed. */
function fixedRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
