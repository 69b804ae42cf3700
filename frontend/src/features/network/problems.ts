import type { FieldError, Network } from '@/shared/api';

export interface SortedProblems {
  /** Sentences by node id. */
  byNode: Map<string, string[]>;
  /** What belongs to no single node. */
  general: string[];
}

/** Which node each mistake belongs to, read from its JSON pointer: `…/nodes/3/layer/kernel`. */
export function sortProblems(network: Network, problems: readonly FieldError[]): SortedProblems {
  const byNode = new Map<string, string[]>();
  const general: string[] = [];
  for (const { field, message } of problems) {
    const index = /\/nodes\/(\d+)(\/|$)/.exec(field)?.[1];
    const node = index === undefined ? undefined : network.nodes[Number(index)];
    if (node) byNode.set(node.id, [...(byNode.get(node.id) ?? []), message]);
    else general.push(message);
  }
  return { byNode, general };
}
