import type { Network } from '@/shared/api';

export type Projection = 'pca' | 'umap';

/** What a projection worker is asked, and answers. */
export interface ProjectAsk {
  rows: Float32Array[];
  projection: Projection;
}
export type ProjectReply = { points: [x: number, y: number][] } | { progress: number };

/** The node that the classifier reads: the input of the last dense layer. Null where there is none. */
export function beforeClassifier({ nodes }: Network): string | null {
  const dense = [...nodes].reverse().find(({ layer }) => layer.kind === 'dense');
  const from = dense?.inputs[0];
  return from !== undefined && nodes.some(({ id }) => id === from) ? from : null;
}

/** Points in the unit square, keeping their proportions; one place for all if they don't differ. */
export function inUnitSquare(points: readonly [number, number][]): [x: number, y: number][] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  const size = Math.max(right - left, top - bottom) || 1;
  return points.map(([x, y]) => [
    0.5 + (x - (left + right) / 2) / size,
    0.5 - (y - (bottom + top) / 2) / size,
  ]);
}
