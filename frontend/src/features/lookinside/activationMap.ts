import type { Network, NetworkNode } from '@/shared/api';

/** The end of a network that a class activation map can be read from. */
export interface PooledEnd {
  /** The node whose C×H×W maps are averaged. */
  maps: string;
  /** The dense node that reads the averages, classes × C. */
  dense: string;
}

/** What may stand between pooling and dense without changing the numbers. */
const PASSES = new Set(['dropout', 'flatten']);

/** Null unless the network ends maps → average over all places → dense → softmax. */
export function pooledEnd({ nodes }: Network): PooledEnd | null {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const before = (node: NetworkNode | undefined) =>
    node?.inputs.length === 1 ? byId.get(node.inputs[0] as string) : undefined;
  let node = nodes[nodes.length - 1];
  if (node?.layer.kind === 'softmax') node = before(node);
  if (node?.layer.kind !== 'dense') return null;
  const dense = node.id;
  do node = before(node);
  while (node && PASSES.has(node.layer.kind));
  if (node?.layer.kind !== 'global-pooling' || node.layer.function !== 'average') return null;
  const maps = before(node);
  return maps ? { maps: maps.id, dense } : null;
}

/**
 * The class activation map M(x, y) = Σₖ wₖ fₖ(x, y) of one class (Zhou et al. 2016, equation 2). Its mean is the
 * class's score before the softmax, without the bias.
 *
 * @param maps f, C×H×W
 * @param weights w, classes × C
 * @return H×W
 */
export function activationMap(
  maps: Float32Array,
  [channels, height, width]: number[],
  weights: Float32Array,
  label: number,
): Float32Array {
  const size = (height as number) * (width as number);
  const map = new Float32Array(size);
  for (let k = 0; k < (channels as number); k++) {
    const weight = weights[label * (channels as number) + k] as number;
    for (let i = 0; i < size; i++) map[i] = (map[i] as number) + weight * (maps[k * size + i] as number);
  }
  return map;
}

/** A map enlarged to the image, bilinear between the centres of its places, as the paper upsamples. */
export function enlarged(
  map: Float32Array,
  from: { height: number; width: number },
  to: { height: number; width: number },
): Float32Array {
  const rows = between(from.height, to.height);
  const columns = between(from.width, to.width);
  const at = (y: number, x: number) => map[y * from.width + x] as number;
  return Float32Array.from({ length: to.height * to.width }, (_, i) => {
    const [top, bottom, down] = rows[Math.floor(i / to.width)] as Place;
    const [left, right, across] = columns[i % to.width] as Place;
    const above = at(top, left) * (1 - across) + at(top, right) * across;
    const below = at(bottom, left) * (1 - across) + at(bottom, right) * across;
    return above * (1 - down) + below * down;
  });
}

type Place = [before: number, after: number, share: number];

/** For each of `to` pixels: the places of `from` around its centre, and how near it is to the second. */
function between(from: number, to: number): Place[] {
  return Array.from({ length: to }, (_, i) => {
    const centre = Math.max(0, Math.min(from - 1, ((i + 0.5) * from) / to - 0.5));
    const before = Math.floor(centre);
    return [before, Math.min(from - 1, before + 1), centre - before];
  });
}
