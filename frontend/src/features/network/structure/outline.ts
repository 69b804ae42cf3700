import type { Network } from '@/shared/api';
import { withStages, withUnits } from './chains';
import { isGroup, type Item } from './items';
import { modulesOf, walk } from './modules';
import { wiringOf, type Wiring } from './wiring';

/**
 * A network as a person tells it: stages of blocks of layers.
 *
 * @param separate leaves activations and the like apart from the layer that they follow
 */
export function outlineOf(network: Network, separate = false): Item[] {
  const wiring = wiringOf(network);
  if (separate) return withStages(modulesOf(network, wiring), wiring);
  return withStages(withUnitsInside(modulesOf(network, wiring), wiring), wiring);
}

function withUnitsInside(items: Item[], wiring: Wiring): Item[] {
  const inside = items.map((item) =>
    isGroup(item) ? { ...item, children: withUnitsInside(item.children, wiring) } : item,
  );
  return withUnits(inside, wiring);
}

/** Ids of the groups to open at first: level by level, as long as not more than `most` things are seen. */
export function openedAtFirst(items: readonly Item[], most: number): Set<string> {
  const opened = new Set<string>();
  let seen = items.length;
  let level = items.filter(isGroup);
  while (level.length > 0) {
    const openable = level.filter(({ kind }) => kind !== 'unit');
    seen += openable.reduce((sum, { children }) => sum + children.length - 1, 0);
    if (seen > most) break;
    openable.forEach(({ id }) => opened.add(id));
    level = openable.flatMap(({ children }) => children.filter(isGroup));
  }
  return opened;
}

/** Ids of the groups that must be open for a node to be seen. */
export function groupsAround(items: readonly Item[], id: string): string[] {
  for (const item of items) {
    if (!isGroup(item)) {
      if (item.id === id) return [];
      continue;
    }
    if (item.id === id) return [];
    if ([...walk(item.children)].some((inner) => inner.id === id))
      return [item.id, ...groupsAround(item.children, id)];
  }
  return [];
}
