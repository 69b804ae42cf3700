import type { Network } from '@/shared/api';
import { exitOf, groupOf, isGroup, nodesOf, type GroupKind, type Item } from './items';
import type { Wiring } from './wiring';

/** No module of a known network has more layers; longer ways around are skips over a whole network. */
const LARGEST = 40;

/** The layers of a network, with every module of branches that come together again as one item. */
export function modulesOf(network: Network, wiring: Wiring): Item[] {
  const owner = new Map<string, Item>();
  for (const [id, node] of wiring.nodes) owner.set(id, { kind: 'layer', id, node });
  for (const merge of network.nodes) {
    if (wiring.nodes.get(merge.id) !== merge || merge.inputs.length < 2) continue;
    const gate = wiring.gate.get(merge.id) as string;
    const members = between(wiring, gate, merge.id);
    if (!members || !isClosed(wiring, members, gate, merge.id)) continue;
    const kind = kindOf(wiring, members, merge.id);
    if (!kind) continue;
    const exit = kind === 'residual' ? withActivation(wiring, members, merge.id) : merge.id;
    const children = inOrder(
      [...members].map((id) => owner.get(id) as Item),
      wiring,
    );
    if (!children.every((child) => nodesOf(child).every(({ id }) => members.has(id)))) continue;
    const group = groupOf(kind, children, gate, exit);
    members.forEach((id) => owner.set(id, group));
  }
  return inOrder([...owner.values()], wiring);
}

function inOrder(items: Item[], { order }: Wiring): Item[] {
  const place = (item: Item) => order.get(exitOf(item)) ?? 0;
  return [...new Set(items)].sort((a, b) => place(a) - place(b));
}

/** What lies on the ways from the gate to the merge, the merge included; null where that is too much. */
function between({ nodes }: Wiring, gate: string, merge: string): Set<string> | null {
  const members = new Set<string>();
  const waiting = [merge];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === gate || members.has(id)) continue;
    if (members.size >= LARGEST) return null;
    members.add(id);
    waiting.push(...(nodes.get(id)?.inputs.filter((input) => nodes.has(input) || input === gate) ?? []));
  }
  return members;
}

function isClosed({ nodes, readers }: Wiring, members: Set<string>, gate: string, exit: string): boolean {
  return [...members].every(
    (id) =>
      nodes.get(id)?.inputs.every((input) => input === gate || members.has(input)) &&
      (id === exit || readers.get(id)?.every((reader) => members.has(reader))),
  );
}

function kindOf({ nodes }: Wiring, members: Set<string>, merge: string): GroupKind | null {
  const kinds = new Set([...members].map((id) => nodes.get(id)?.layer.kind));
  // Skips between resolutions (fully convolutional networks) are the picture itself: they stay open.
  if (kinds.has('transposed-convolution') || kinds.has('crop')) return null;
  const node = nodes.get(merge);
  switch (node?.layer.kind) {
    case 'add':
      return 'residual';
    case 'multiply':
      return kinds.has('global-pooling') ? 'squeeze' : 'branches';
    case 'concatenate':
      return node.inputs.length > 2 ? 'inception' : 'branches';
    default:
      return null;
  }
}

/** A residual block ends with the activation of its sum, if it has one. Returns its last node. */
function withActivation({ nodes, readers }: Wiring, members: Set<string>, merge: string): string {
  const [next, ...others] = readers.get(merge) ?? [];
  if (next === undefined || others.length > 0) return merge;
  const node = nodes.get(next);
  if (node?.layer.kind !== 'activation' || node.inputs.length !== 1) return merge;
  members.add(next);
  return next;
}

/** Every item and all that is in it, from the outside in. */
export function* walk(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    if (isGroup(item)) yield* walk(item.children);
  }
}
