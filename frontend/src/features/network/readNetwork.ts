import type { Network, NetworkNode } from '@/shared/api';

/**
 * What a link carries, if it has the form of a network; whether it is right is the server's to say.
 *
 * @throws Error with a sentence when it is something else
 */
export function readNetwork(value: unknown): Network {
  const network = value as Partial<Network> | null;
  const nodes: unknown = network?.nodes;
  const input: unknown = network?.input;
  if (!Array.isArray(nodes) || !nodes.every(isNode) || !isNumbers(input))
    throw new Error('The link does not carry a network.');
  return { version: Number(network?.version ?? 1), input, nodes };
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number');

function isNode(value: unknown): value is NetworkNode {
  const node = value as Partial<NetworkNode> | null;
  return (
    typeof node?.id === 'string' &&
    typeof node.layer?.kind === 'string' &&
    Array.isArray(node.inputs) &&
    node.inputs.every((input) => typeof input === 'string')
  );
}
