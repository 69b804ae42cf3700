import type { Item } from '../structure';
import type { Measures } from './drawing';

/** Merges are drawn as a small circle with their sign. */
export const SIGNS: Record<string, string> = { add: '+', multiply: '×', concatenate: '⧺' };

/** Layers that change no shape and weigh nothing are drawn small. */
const SMALL = new Set(['activation', 'batch-normalization', 'dropout', 'flatten', 'softmax', 'pad-channels']);

/** Of the miniature on a closed group's card. */
export const MINIATURE = { width: 62, height: 54 };

function sizeOf(item: Item) {
  if (item.kind === 'unit') return { width: 172, height: 44 };
  if (item.kind !== 'layer') return { width: 258, height: 66 };
  const { kind } = item.node.layer;
  if (SIGNS[kind]) return { width: 30, height: 30 };
  return SMALL.has(kind) ? { width: 124, height: 38 } : { width: 172, height: 44 };
}

/** For reading. */
export const FULL: Measures = { sizeOf, gap: 22, step: 34, margin: 16, title: 40, foot: 26 };

/** For a miniature: only the way the lines take can be seen. */
export const TINY: Measures = {
  sizeOf: (item) =>
    item.kind === 'layer' && SIGNS[item.node.layer.kind]
      ? { width: 16, height: 16 }
      : { width: 44, height: 18 },
  gap: 12,
  step: 18,
  margin: 4,
  title: 4,
  foot: 4,
};
