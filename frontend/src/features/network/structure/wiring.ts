import type { Network, NetworkNode } from '@/shared/api';

export const INPUT = 'input';

/** Who reads whom in a network, as far as its nodes are there and in order. */
export interface Wiring {
  order: Map<string, number>;
  nodes: Map<string, NetworkNode>;
  readers: Map<string, string[]>;
  /** The last node that every way from the input to this one passes: its immediate dominator. */
  gate: Map<string, string>;
}

export function wiringOf(network: Network): Wiring {
  const order = new Map([[INPUT, -1]]);
  const nodes = new Map<string, NetworkNode>();
  const readers = new Map<string, string[]>();
  const gate = new Map<string, string>();
  const depth = new Map([[INPUT, 0]]);

  // Both climb towards the input until they meet (Cooper, Harvey, Kennedy 2001); one pass is enough in order.
  const meet = (a: string, b: string): string => {
    while (a !== b) {
      if ((depth.get(a) ?? 0) >= (depth.get(b) ?? 0)) a = gate.get(a) ?? INPUT;
      else b = gate.get(b) ?? INPUT;
    }
    return a;
  };

  network.nodes.forEach((node, index) => {
    if (order.has(node.id)) return;
    const known = node.inputs.filter((input) => order.has(input));
    for (const input of new Set(known)) readers.set(input, [...(readers.get(input) ?? []), node.id]);
    const before = known.length > 0 ? known.reduce(meet) : INPUT;
    gate.set(node.id, before);
    depth.set(node.id, (depth.get(before) ?? 0) + 1);
    order.set(node.id, index);
    nodes.set(node.id, node);
  });
  return { order, nodes, readers, gate };
}
