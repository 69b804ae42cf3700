import type { Layer, Network, NetworkNode } from '@/shared/api';
import { INPUT } from '../structure';
import { CATALOGUE } from './layerCatalogue';

/** A network to begin with: its input, and the answer to be. */
export const EMPTY: Network = {
  version: 1,
  input: [1, 28, 28],
  nodes: [
    { id: 'flatten', layer: { kind: 'flatten' }, inputs: [INPUT] },
    { id: 'output', layer: { kind: 'dense', units: 10 }, inputs: ['flatten'] },
    { id: 'softmax', layer: { kind: 'softmax' }, inputs: ['output'] },
  ],
};

/** `conv1`, `conv2` …: the first that is free. */
export function freeId(network: Network, kind: string): string {
  const word = kind === 'convolution' ? 'conv' : kind.replace(/^(batch|global)-/, '$1').split('-')[0];
  const taken = new Set(network.nodes.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/** Puts a new layer behind a node; who read that node now reads the new one. A layer that joins also reads what came before. */
export function insertAfter(network: Network, after: string, kind: string): { network: Network; id: string } {
  const id = freeId(network, kind);
  const place = network.nodes.findIndex((node) => node.id === after);
  const before = network.nodes[place]?.inputs[0];
  const inputs = CATALOGUE[kind]?.joins && before !== undefined ? [after, before] : [after];
  const added: NetworkNode = { id, layer: { ...(CATALOGUE[kind]?.fresh ?? { kind }) }, inputs };
  const nodes = network.nodes.map((node) => ({
    ...node,
    inputs: node.inputs.map((input) => (input === after ? id : input)),
  }));
  nodes.splice(place + 1, 0, added);
  return { network: { ...network, nodes }, id };
}

/** Puts a new layer beside those that read a node: a branch that nobody reads yet. */
export function branchFrom(network: Network, from: string, kind: string): { network: Network; id: string } {
  const id = freeId(network, kind);
  const place = network.nodes.findIndex((node) => node.id === from);
  const nodes = [...network.nodes];
  nodes.splice(place + 1, 0, { id, layer: { ...(CATALOGUE[kind]?.fresh ?? { kind }) }, inputs: [from] });
  return { network: { ...network, nodes }, id };
}

/** Takes a node away; who read it now reads what it read first. */
export function remove(network: Network, id: string): Network {
  const before = network.nodes.find((node) => node.id === id)?.inputs[0] ?? INPUT;
  const nodes = network.nodes
    .filter((node) => node.id !== id)
    .map((node) => ({
      ...node,
      inputs: [...new Set(node.inputs.map((input) => (input === id ? before : input)))],
    }));
  return { ...network, nodes };
}

export function setLayer(network: Network, id: string, layer: Layer): Network {
  return withNode(network, id, (node) => ({ ...node, layer }));
}

/** Another name, also where it is read. */
export function rename(network: Network, id: string, to: string): Network {
  const nodes = network.nodes.map((node) => ({
    ...node,
    id: node.id === id ? to : node.id,
    inputs: node.inputs.map((input) => (input === id ? to : input)),
  }));
  return { ...network, nodes };
}

/** Other inputs; the nodes are put in an order in which each stands behind what it reads. */
export function rewire(network: Network, id: string, inputs: string[]): Network {
  const rewired = withNode(network, id, (node) => ({ ...node, inputs }));
  return { ...rewired, nodes: inOrder(rewired.nodes) };
}

/** Those that a node may read without going in a circle: all but itself and what follows from it. */
export function possibleInputs(network: Network, id: string): string[] {
  const after = new Set([id]);
  let before = 0;
  while (before !== after.size) {
    before = after.size;
    for (const node of network.nodes) if (node.inputs.some((input) => after.has(input))) after.add(node.id);
  }
  return [INPUT, ...network.nodes.map((node) => node.id).filter((one) => !after.has(one))];
}

function withNode(network: Network, id: string, change: (node: NetworkNode) => NetworkNode): Network {
  return { ...network, nodes: network.nodes.map((node) => (node.id === id ? change(node) : node)) };
}

/** Keeps the present order as far as it can; what lies on a circle comes last. */
function inOrder(nodes: readonly NetworkNode[]): NetworkNode[] {
  const known = new Set(nodes.map(({ id }) => id));
  const placed = new Set<string>();
  const ordered: NetworkNode[] = [];
  let waiting = [...nodes];
  for (;;) {
    const next = waiting.find(({ inputs }) =>
      inputs.every((input) => placed.has(input) || !known.has(input)),
    );
    if (!next) return [...ordered, ...waiting];
    ordered.push(next);
    placed.add(next.id);
    waiting = waiting.filter((node) => node !== next);
  }
}
