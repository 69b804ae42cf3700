import { exitOf, groupOf, isGroup, nodesOf, sourcesOf, type Item } from './items';
import type { Wiring } from './wiring';

const WEIGHTED = new Set(['convolution', 'dense', 'transposed-convolution']);
const BELONGING = new Set(['batch-normalization', 'activation', 'local-response-normalization', 'dropout']);

/** A layer with weights together with the normalization, activation and dropout that follow it. */
export function withUnits(items: Item[], wiring: Wiring): Item[] {
  return joined(items, wiring, 'unit', (item, run) =>
    run.length === 0
      ? !isGroup(item) && WEIGHTED.has(item.node.layer.kind)
      : !isGroup(item) && BELONGING.has(item.node.layer.kind),
  );
}

/** Two or more of the same in a row. */
export function withStages(items: Item[], wiring: Wiring): Item[] {
  return joined(items, wiring, 'stage', (item, [first]) => {
    const own = sameness(item);
    return own !== null && (first === undefined || own === sameness(first));
  });
}

/** Joins runs of items that follow each other; `belongs` says whether an item begins or continues a run. */
function joined(
  items: Item[],
  wiring: Wiring,
  kind: 'unit' | 'stage',
  belongs: (item: Item, run: Item[]) => boolean,
): Item[] {
  const reading = new Map<string, Item[]>();
  for (const item of items)
    for (const source of sourcesOf(item)) reading.set(source, [...(reading.get(source) ?? []), item]);
  const next = (item: Item): Item | undefined => {
    const [only, ...others] = reading.get(exitOf(item)) ?? [];
    if (!only || others.length > 0 || sourcesOf(only).length > 1) return undefined;
    // A later part of the network may read it too.
    const inside = new Set(nodesOf(only).map(({ id }) => id));
    return wiring.readers.get(exitOf(item))?.every((reader) => inside.has(reader)) ? only : undefined;
  };

  const taken = new Map<Item, Item>();
  for (const item of items) {
    if (taken.has(item) || !belongs(item, [])) continue;
    const run = [item];
    for (let one = next(item); one && !taken.has(one) && belongs(one, run); one = next(one)) run.push(one);
    const last = run[run.length - 1] as Item;
    if (run.length < 2) continue;
    const group = groupOf(kind, run, sourcesOf(item)[0] as string, exitOf(last));
    run.forEach((one) => taken.set(one, group));
  }
  return items.flatMap((item) => {
    const group = taken.get(item);
    if (!group) return [item];
    return exitOf(group) === exitOf(item) ? [group] : [];
  });
}

/** Items of one stage have this in common; null for what never makes a stage. */
function sameness(item: Item): string | null {
  if (item.kind === 'inception') return 'inception';
  if (item.kind === 'residual') return `residual ${widest(item)}`;
  if (item.kind !== 'unit') return null;
  return nodesOf(item)
    .map(({ layer }) => JSON.stringify({ ...layer, stride: undefined }))
    .join();
}

const widest = (item: Item) => Math.max(...nodesOf(item).map(({ layer }) => Number(layer.filters ?? 0)));
