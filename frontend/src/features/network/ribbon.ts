import type { AnalysisNode, Layer, Network, ShapeOf } from '@/shared/api';
import type { LayerFacts } from './facts';

/** One layer as a drawn slab. All lengths in pixels; `x` is its left edge, the slab is centred on the ribbon's middle. */
export interface Block extends LayerFacts {
  /** Position among the nodes; -1 for the input. */
  index: number;
  /** Layers without a shape of their own stay slim and carry no caption, unless they are the output. */
  slim: boolean;
  x: number;
  /** Along the ribbon: more channels, thicker. */
  thickness: number;
  /** Across it: taller images, taller slabs. */
  height: number;
  /** How far the upper edge leans back: wider images lean further. */
  lean: number;
  /** From the left of its place to the left of the next. */
  place: number;
  /** Where the place begins. */
  left: number;
}

/** A connection that passes over at least one node. */
export interface Arc {
  from: string;
  to: string;
  x1: number;
  x2: number;
  rise: number;
}

export interface Ribbon {
  blocks: Block[];
  arcs: Arc[];
  width: number;
  /** Room above the slabs for the arcs. */
  headroom: number;
  /** Room for the tallest slab. */
  tallest: number;
}

const TALLEST = 92;
const SLIM = new Set([
  'activation',
  'batch-normalization',
  'local-response-normalization',
  'dropout',
  'flatten',
  'softmax',
  'pad-channels',
  'crop',
]);
const CAPTION = 62;
const GAP = 12;

/** Where everything stands. Nodes without an analysis (the network has mistakes) get a slab of no particular size. */
export function ribbonOf(network: Network, analysis: readonly AnalysisNode[]): Ribbon {
  const known = new Map(analysis.map((node) => [node.id, node]));
  const widest = Math.max(1, ...network.input.slice(1));
  let left = 0;
  const last = network.nodes.length - 1;
  const place = (index: number, id: string, layer: Layer | null, output: ShapeOf | null): Block => {
    const slim = layer !== null && SLIM.has(layer.kind) && index < last;
    const size = slabOf(output, slim, widest);
    const room = slim
      ? size.thickness + 0.45 * size.lean + 9
      : Math.max(CAPTION, size.thickness + size.lean + GAP);
    const x = slim ? left + 5 : left + (room - size.thickness - size.lean) / 2;
    const block = {
      id,
      index,
      layer,
      node: known.get(id) ?? null,
      output,
      slim,
      x,
      ...size,
      place: room,
      left,
    };
    left += room;
    return block;
  };
  const blocks = [
    place(-1, 'input', null, network.input),
    ...network.nodes.map((node, i) => place(i, node.id, node.layer, known.get(node.id)?.output ?? null)),
  ];
  const arcs = arcsOf(network, blocks);
  return {
    blocks,
    arcs,
    width: left,
    headroom: Math.max(0, ...arcs.map((arc) => arc.rise)),
    tallest: Math.max(...blocks.map((block) => block.height + block.lean)),
  };
}

/** @param widest height or width of the input, the slab of which is `TALLEST` high */
export function slabOf(output: ShapeOf | null, slim: boolean, widest: number) {
  if (output === null) return { thickness: slim ? 4 : 14, height: 56, lean: 12 };
  if (output.length === 1) {
    const units = output[0] ?? 1;
    return {
      thickness: slim ? 4 : 9,
      height: Math.min(TALLEST + 24, 18 + 9 * Math.log2(1 + units)),
      lean: 0,
    };
  }
  const side = (size: number) => Math.max(10, TALLEST * Math.sqrt(Math.min(1, size / widest)));
  return {
    thickness: slim ? 4 : Math.min(48, 5 + 4 * Math.log2(output[0] ?? 1)),
    height: side(output[output.length - 2] ?? 1) * 0.8,
    lean: side(output[output.length - 1] ?? 1) * 0.26,
  };
}

function arcsOf(network: Network, blocks: Block[]): Arc[] {
  const where = new Map(blocks.map((block) => [block.id, block]));
  return network.nodes.flatMap((node, index) =>
    node.inputs.flatMap((input): Arc[] => {
      const from = where.get(input);
      const to = where.get(node.id);
      if (!from || !to || from.index >= index - 1) return [];
      const middle = (block: Block) => block.x + (block.thickness + block.lean) / 2;
      const rise = 16 + 7 * Math.log2(index - from.index);
      return [{ from: input, to: node.id, x1: middle(from), x2: middle(to), rise }];
    }),
  );
}
