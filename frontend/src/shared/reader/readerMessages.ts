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

/** Every message has a number of its own (`id`) and names the model that it is about. */
export type Ask = { id: number; model: number } & (
  | { kind: 'open'; file: ArrayBuffer }
  | { kind: 'read'; input: Float32Array; shape: number[]; nodes: string[] }
  | { kind: 'close' }
);

export type Reply = { id: number } & (
  | { kind: 'opened'; outputs: string[] }
  | ({ kind: 'read' } & Reading)
  | { kind: 'closed' }
  | { kind: 'failed'; reason: string }
);
