import type { AnalysisNode, Network, ShapeOf } from '@/shared/api';
import { shapeText } from '@/shared/tensor';
import type { LayerFacts } from '../facts';
import {
  exitOf,
  INPUT,
  isGroup,
  nodesOf,
  subtitleOf,
  titleOf,
  type GroupItem,
  type Item,
} from '../structure';
import { describe, exactly } from '../words';

/** The sum over all layers of a group. */
export interface GroupFacts {
  layers: number;
  parameters: number;
  macs: number;
  activationBytes: number;
  input: ShapeOf | null;
  output: ShapeOf | null;
}

/** What is known of a network's nodes, by id. */
export class Facts {
  private readonly known: Map<string, AnalysisNode>;
  private readonly network: Network;

  constructor(network: Network, analysis: readonly AnalysisNode[]) {
    this.network = network;
    this.known = new Map(analysis.map((node) => [node.id, node]));
  }

  outputOf(id: string): ShapeOf | null {
    return id === INPUT ? this.network.input : (this.known.get(id)?.output ?? null);
  }

  shapeOf(item: Item): string {
    const output = this.outputOf(exitOf(item));
    return output ? shapeText(output) : '';
  }

  ofLayer(id: string): LayerFacts {
    const layer = this.network.nodes.find((node) => node.id === id)?.layer ?? null;
    return { id, layer, node: this.known.get(id) ?? null, output: this.outputOf(id) };
  }

  ofGroup(group: GroupItem): GroupFacts {
    const nodes = nodesOf(group).flatMap(({ id }) => this.known.get(id) ?? []);
    const sum = (count: (node: AnalysisNode) => number) => nodes.reduce((all, node) => all + count(node), 0);
    return {
      layers: nodesOf(group).length,
      parameters: sum((node) => node.parameters),
      macs: sum((node) => node.macs),
      activationBytes: sum((node) => node.activationBytes),
      input: this.outputOf(group.source),
      output: this.outputOf(group.exit),
    };
  }

  /** For screen readers and tool tips. */
  spoken(item: Item, wrong: boolean): string {
    const facts = isGroup(item)
      ? [titleOf(item), subtitleOf(item), `${nodesOf(item).length} layers`]
      : [item.id, item.id === INPUT ? 'the image' : describe(item.node.layer)];
    const parameters = nodesOf(item).reduce((all, { id }) => all + (this.known.get(id)?.parameters ?? 0), 0);
    facts.push(this.shapeOf(item) || 'shape not known');
    if (parameters > 0) facts.push(`${exactly(parameters)} parameters`);
    if (wrong) facts.push('has a mistake');
    return facts.filter(Boolean).join(' · ');
  }
}
