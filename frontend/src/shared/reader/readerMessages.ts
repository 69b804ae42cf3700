/** What one node answered: to one image, or to several one after the other. */
export interface LayerValues {
  node: string;
  /** Of one image: `[C,H,W]` or `[n]`. */
  shape: number[];
  values: Float32Array;
}

/** A network's answer to one image, or to several one after the other. */
export interface Reading {
  probabilities: Float32Array;
  layers: LayerValues[];
  /** Inside the network alone. */
  milliseconds: number;
}

export type Ask =
  | { kind: 'open'; id: number; model: ArrayBuffer }
  | { kind: 'read'; id: number; input: Float32Array; shape: number[]; nodes: string[] };

export type Reply =
  | { kind: 'opened'; id: number; outputs: string[] }
  | ({ kind: 'read'; id: number } & Reading)
  | { kind: 'failed'; id: number; reason: string };
