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

/** A file of another program, with what only its owner knows. */
export interface FileToImport {
  file: Blob;
  fileName: string;
  name?: string | undefined;
  labels?: string[] | undefined;
  mean?: string[] | undefined;
  deviation?: string[] | undefined;
  onProgress: (share: number) => void;
}

/** What becomes of such a file. */
export interface ModelImport {
  id: string;
  name: string;
  fileName: string;
  bytes: number;
  state: 'queued' | 'reading' | 'done' | 'refused';
  /** `place` is a layer, operator or tensor of the file; empty for the whole of it. */
  problems: { place: string; message: string }[];
  model: string | null;
  createdAt: string;
}

export type Framework = 'keras' | 'pytorch' | 'deeplearning4j';

/** A network as a program, and sentences about what the framework says in another way. */
export interface SourceCode {
  code: string;
  filename: string;
  notes: string[];
}
