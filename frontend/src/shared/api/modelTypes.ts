/** Kept models and written source, as the server sends them. */
import type { Network } from './networkTypes';

/** A network in the registry. */
export interface Model {
  id: string;
  name: string;
  note: string;
  owner: { id: string; displayName: string };
  createdAt: string;
  lineage: Lineage;
  network: Network;
  labels: string[];
  preprocessing: { mean: number[]; deviation: number[] };
  parameters: number;
  bytes: number;
  sha256: string;
}

/** Where a model is from; a run that is named may have been deleted since. */
export interface Lineage {
  source: 'run' | 'import';
  run: string | null;
  runTitle: string | null;
  epoch: number | null;
  parentRun: string | null;
  parentModel: string | null;
  fileName: string | null;
  architecture: string | null;
  dataset: string | null;
}

export type Framework = 'keras' | 'pytorch' | 'deeplearning4j';

/** A network as a program, and sentences about what the framework says in another way. */
export interface SourceCode {
  code: string;
  filename: string;
  notes: string[];
}
