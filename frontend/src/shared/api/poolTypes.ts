import type { Precision, Progress } from './types';

export interface Device {
  kind: 'cpu' | 'cuda';
  name: string;
  backend: string | null;
  /** "AVX-512", or the compute capability of a GPU: "sm_90". */
  instructionSet: string | null;
  /** In which it computes fast. */
  precisions: Precision[] | null;
  helpers: string | string[] | null;
  threads: number | null;
  memoryBytes: number | null;
  /** What equal seeds promise on it, in words. */
  repeatability: string | null;
  warning: string | null;
}

export interface Worker {
  id: string;
  name: string;
  host: string;
  engine: string;
  device: Device;
  /** Words by which runs may ask for it. */
  labels: string[];
  state: 'IDLE' | 'TRAINING' | 'DRAINING' | 'DRAINED' | 'LOST';
  seenAt: string;
  startedAt: string;
  /** What it measured about itself at its start. */
  speeds: { title: string; imagesPerSecond: number }[] | null;
  /** Other live workers on the same device of the same host. */
  neighbours: number | null;
  run: {
    id: string;
    title: string | null;
    architecture: string | null;
    owner: { displayName: string };
    progress: Progress | null;
    /** The best images per second known for this very workload on this engine and device. */
    alone: number | null;
    mine: boolean;
  } | null;
}

export interface Pool {
  workers: Worker[];
  queued: number;
  running: number;
  /** How good the last forecasts of each engine were: medians of |took / predicted − 1|; for organizers. */
  forecastErrors: { engine: string; runs: number; seconds: number | null; bytes: number | null }[] | null;
}
