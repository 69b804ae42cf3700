import type { NetworkNode } from '@/shared/api';

/** What is seen as one: a layer, a layer with what belongs to it, a module of branches, or a row of equal ones. */
export type GroupKind = 'unit' | 'residual' | 'squeeze' | 'inception' | 'branches' | 'stage';

export interface LayerItem {
  kind: 'layer';
  id: string;
  node: NetworkNode;
}

/** Entered from one node and left from one node; nobody else looks inside. */
export interface GroupItem {
  kind: GroupKind;
  id: string;
  /** In topological order. */
  children: Item[];
  /** The node outside that it reads. */
  source: string;
  /** The node inside that others read. */
  exit: string;
}

export type Item = LayerItem | GroupItem;

export const isGroup = (item: Item): item is GroupItem => item.kind !== 'layer';

export const exitOf = (item: Item): string => (isGroup(item) ? item.exit : item.id);

export const sourcesOf = (item: Item): string[] =>
  isGroup(item) ? [item.source] : [...new Set(item.node.inputs)];

export function nodesOf(item: Item): NetworkNode[] {
  return isGroup(item) ? item.children.flatMap(nodesOf) : [item.node];
}

export function groupOf(kind: GroupKind, children: Item[], source: string, exit: string): GroupItem {
  return { kind, id: `${kind}:${exit}`, children, source, exit };
}
