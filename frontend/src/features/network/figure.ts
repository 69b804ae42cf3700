import type { AnalysisNode, Network, ShapeOf } from '@/shared/api';
import { exitOf, isGroup, nodesOf, outlineOf, sourcesOf, type Item } from './structure';

/** One layer, or one block of layers, in a figure: as high as its images, as thick as it has channels. */
export interface Bar {
  id: string;
  kind: string;
  x: number;
  width: number;
  height: number;
  /** Side by side branches are drawn as so many slices. */
  slices: number;
  /** A block with a way around it carries an arc. */
  bridged: boolean;
  /** It weighs its channels: it carries a dot. */
  weighed: boolean;
}

export interface Figure {
  bars: Bar[];
  /** Ways over several bars, by their places. */
  bridges: { from: number; to: number }[];
  width: number;
}

const TALL = 64;
const GAP = 2.5;
/** Too thin to be told apart otherwise, and without a shape of their own. */
const UNSEEN = new Set([
  'activation',
  'batch-normalization',
  'dropout',
  'flatten',
  'pad-channels',
  'softmax',
]);

/** The silhouette of a network, from its real structure and shapes. */
export function figureOf(network: Network, analysis: readonly AnalysisNode[]): Figure {
  const outputs = new Map<string, ShapeOf>(analysis.map(({ id, output }) => [id, output]));
  outputs.set('input', network.input);
  const largest = Math.max(1, ...network.input.slice(1));
  const items = blocksOf(outlineOf(network));
  const place = new Map([['input', 0]]);
  const bars: Bar[] = [];
  const bridges: Figure['bridges'] = [];
  let x = 0;
  const put = (bar: Omit<Bar, 'x'>) => {
    bars.push({ ...bar, x });
    x += bar.width + GAP;
  };
  put({ id: 'input', kind: 'input', ...sizeOf(network.input, largest), ...PLAIN });
  items.forEach((item, i) => {
    const output = outputs.get(exitOf(item)) ?? [1];
    const around = Math.min(...sourcesOf(item).map((source) => place.get(source) ?? bars.length - 1));
    if (!isGroup(item) && UNSEEN.has(item.node.layer.kind) && i < items.length - 1) {
      place.set(item.id, bars.length - 1);
      return;
    }
    put({ id: item.id, kind: kindOf(item), ...sizeOf(output, largest), ...marksOf(item) });
    place.set(exitOf(item), bars.length - 1);
    if (around < bars.length - 2) bridges.push({ from: around, to: bars.length - 1 });
  });
  return widened({ bars, bridges, width: x - GAP });
}

/** At least so wide, as long as bars stay slim enough to be bars. */
const WIDE = 190;
const MOST = 3.2;

function widened({ bars, bridges, width }: Figure): Figure {
  const by = Math.max(1, Math.min(MOST, WIDE / width));
  return {
    bars: bars.map((bar) => ({ ...bar, x: bar.x * by, width: bar.width * by })),
    bridges,
    width: width * by,
  };
}

const PLAIN = { slices: 1, bridged: false, weighed: false };

/** Stages taken apart: a figure shows every block. */
const blocksOf = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => (item.kind === 'stage' ? item.children : [item]));

function kindOf(item: Item): string {
  return item.kind === 'inception' ? 'inception' : (nodesOf(item)[0]?.layer.kind ?? 'input');
}

function marksOf(item: Item) {
  if (!isGroup(item)) return PLAIN;
  const merge = item.children.find((child) => exitOf(child) === item.exit);
  const branches = item.kind === 'inception' && merge ? sourcesOf(merge).length : 1;
  return {
    slices: branches,
    bridged: item.kind === 'residual',
    weighed: item.kind === 'squeeze' || item.children.some(({ kind }) => kind === 'squeeze'),
  };
}

function sizeOf(output: ShapeOf, largest: number): { width: number; height: number } {
  if (output.length === 1) return { width: 4, height: 10 + 3.2 * Math.log2(1 + (output[0] ?? 1)) };
  const side = output[output.length - 1] ?? 1;
  return {
    width: 3 + 1.1 * Math.log2(output[0] ?? 1),
    height: Math.max(7, TALL * Math.sqrt(Math.min(1, side / largest))),
  };
}
