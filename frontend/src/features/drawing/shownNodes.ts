import type { Network, NetworkNode } from '@/shared/api';

const FOLLOWERS = new Set(['batch-normalization', 'local-response-normalization', 'activation', 'dropout']);

/** A node that only the next step's normalization or activation reads is seen through that one. */
export function mainNodes(network: Network): NetworkNode[] {
  return network.nodes.filter((node) => {
    if (node.layer.kind === 'flatten') return false;
    const readers = network.nodes.filter((other) => other.inputs.includes(node.id));
    return !(readers.length === 1 && FOLLOWERS.has(readers[0]?.layer.kind ?? ''));
  });
}

/** Networks longer than this show their main steps first. */
export const MANY_NODES = 20;
