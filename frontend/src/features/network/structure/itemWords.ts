import type { Layer, NetworkNode } from '@/shared/api';
import { capital, extent, shortName } from '../words';
import { isGroup, nodesOf, type GroupItem, type Item } from './items';

const GROUPS: Record<string, string> = {
  residual: 'Residual block',
  squeeze: 'Squeeze and excitation',
  inception: 'Inception module',
  branches: 'Branches',
};

/** The first line on a card. */
export function titleOf(item: Item): string {
  if (!isGroup(item)) return item.id === 'input' ? 'Input' : layerTitle(item.node.layer);
  if (item.kind === 'unit') return layerTitle(headOf(item));
  if (item.kind !== 'stage') return GROUPS[item.kind] ?? item.kind;
  const [first] = item.children as [Item];
  const one = titleOf(first);
  return isGroup(first) && first.kind === 'unit'
    ? `${item.children.length} × ${one}`
    : `${item.children.length} ${one.charAt(0).toLowerCase()}${one.slice(1)}s`;
}

/** The second line: what else is in it. */
export function subtitleOf(item: Item): string {
  if (!isGroup(item)) return item.id;
  switch (item.kind) {
    case 'unit':
      return item.children
        .slice(1)
        .flatMap((child) => nodesOf(child))
        .map(({ layer }) => shortName(layer))
        .join(' · ');
    case 'stage':
      return subtitleOf(item.children[0] as Item);
    case 'squeeze':
      return 'a weight for each channel';
    case 'inception':
    case 'branches':
      return `${branches(item)} branches`;
    case 'residual':
      return kernels(item);
  }
}

const headOf = (unit: GroupItem): Layer => (nodesOf(unit)[0] as { layer: Layer }).layer;

function branches({ children, exit }: GroupItem): number {
  const merge = children.find((child) => !isGroup(child) && child.id === exit);
  return merge && !isGroup(merge) ? merge.node.inputs.length : children.length;
}

/** `1×1 64 · 3×3 64 · 1×1 256`: the convolutions of the long way; the short cut is left out. */
function kernels(block: GroupItem): string {
  const words = longWay(block)
    .filter(({ layer }) => layer.kind === 'convolution')
    .map(({ layer }) => `${extent(layer.kernel)} ${layer.filters}`);
  const squeezed = block.children.some((child) => child.kind === 'squeeze');
  return [...words, ...(squeezed ? ['squeeze'] : [])].join(' · ');
}

/** The nodes on the longest way through a block. */
function longWay(block: GroupItem): NetworkNode[] {
  const ways = new Map<string, NetworkNode[]>();
  for (const node of nodesOf(block)) {
    const before = node.inputs.map((input) => ways.get(input) ?? []);
    const longest = before.reduce((a, b) => (b.length > a.length ? b : a), []);
    ways.set(node.id, [...longest, node]);
  }
  return ways.get(block.exit) ?? [];
}

/** `Conv 3×3, 64`, `Dense 84`, `Max pool 2×2`. */
export function layerTitle(layer: Layer): string {
  switch (layer.kind) {
    case 'convolution':
      return `Conv ${extent(layer.kernel)}, ${layer.filters}${halved(layer.stride)}`;
    case 'transposed-convolution':
      return `Up-conv ${extent(layer.kernel)}, ${layer.filters}`;
    case 'dense':
      return `Dense ${layer.units}`;
    case 'pooling':
      return `${capital(layer.function)} pool ${extent(layer.kernel)}${halved(layer.stride)}`;
    case 'global-pooling':
      return `Global ${layer.function} pool`;
    case 'activation':
      return layer.function === 'relu' ? 'ReLU' : capital(layer.function);
    case 'dropout':
      return `Dropout ${layer.rate}`;
    default:
      return capital(layer.kind.replace(/-/g, ' '));
  }
}

function halved(stride: unknown): string {
  const step = Array.isArray(stride) ? stride[0] : stride;
  return step === undefined || step === 1 ? '' : `, /${step}`;
}
