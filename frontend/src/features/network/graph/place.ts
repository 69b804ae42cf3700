import { graphlib, layout } from '@dagrejs/dagre';
import type { Box, Measures, Point } from './drawing';

export interface Edge {
  from: string;
  to: string;
  /** The node that is read; `from` is what it lies in. */
  source: string;
}

export interface Placed {
  width: number;
  height: number;
  boxOf: (id: string) => Box;
  /** Where an edge passes on its way, so that it meets nothing. */
  between: (edge: Edge) => Point[];
}

/** Boxes in layers from above, each below all that it reads, with as few crossings as can be had. */
export function place(
  sizes: ReadonlyMap<string, { width: number; height: number }>,
  edges: readonly Edge[],
  { gap, step }: Measures,
): Placed {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: gap, ranksep: step, edgesep: gap / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, size] of sizes) graph.setNode(id, { ...size });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const { width, height } = graph.graph() as { width: number; height: number };
  return {
    width,
    height,
    boxOf: (id) => {
      const box = graph.node(id) as Box;
      return { ...box, x: box.x - box.width / 2, y: box.y - box.height / 2 };
    },
    between: ({ from, to }) => (graph.edge(from, to) as { points: Point[] }).points.slice(1, -1),
  };
}
