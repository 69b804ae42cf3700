/** Ten seconds of one server; what nobody looked at is null. */
export interface OperationsPoint {
  at: string;
  requestsPerSecond: number;
  errors: number;
  medianMillis: number | null;
  p95Millis: number | null;
  openSockets: number | null;
  measurementsPerSecond: number | null;
  connectionsInUse: number | null;
  heapBytes: number | null;
}

/** How the server that answered is. */
export interface Operations {
  server: { name: string; startedAt: string; uptimeSeconds: number; processors: number };
  now: {
    requestsPerSecond: number;
    /** In the last minute. */
    errors: number;
    medianMillis: number | null;
    p95Millis: number | null;
    openSockets: number;
    /** Of all servers together. */
    measurementsPerSecond: number | null;
    connections: { inUse: number; waiting: number; most: number };
    heapBytes: number;
    mostHeapBytes: number;
  };
  history: OperationsPoint[];
}

export type StoredKind = 'runs' | 'models' | 'imports' | 'arena' | 'datasets';

/** What is stored, the largest first. */
export interface Storage {
  kinds: { kind: StoredKind; files: number; bytes: number }[];
  people: { id: string; displayName: string; files: number; bytes: number }[];
  databaseBytes: number;
  /** Of the object store; null where it is no folder. */
  disk: { freeBytes: number; totalBytes: number } | null;
}

/** What somebody did with what is not theirs. */
export interface AuditEntry {
  id: string;
  at: string;
  workshop: { id: string; title: string };
  by: { id: string; displayName: string };
  action: string;
  target: string;
  words: string;
}

export type BotNetwork = 'lenet' | 'linear';

export interface DryRunDraft {
  participants: number;
  minutes: number;
  network: BotNetwork;
  /** Play it although people train. */
  besidePeople: boolean;
}

export interface DryRunProgress {
  phase: string;
  seconds: number;
  signedIn: number;
  sockets: number;
  pages: number;
  submitted: number;
  finished: number;
  waiting: number;
  measurements: number;
  errors: number;
  longestWaitSeconds: number | null;
}

/** In milliseconds; null where it never happened. */
export interface DryRunTiming {
  what: 'sign-in' | 'page' | 'check' | 'submit' | 'emit';
  count: number;
  errors: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
}

export interface DryRunReport {
  verdict: 'go' | 'no-go';
  seconds: number;
  checks: { title: string; passed: boolean; words: string }[];
  timings: DryRunTiming[];
  /** The longest wait that was predicted, and what it would be with more workers. */
  waiting: {
    seconds: number | null;
    workers: number;
    runs: number;
    withMore: { added: number; seconds: number }[];
  };
  runs: { submitted: number; started: number; finished: number; measurements: number };
  errors: string[];
  advice: string[];
}

/** A rehearsal with bots. */
export interface DryRun {
  id: string;
  by: string;
  participants: number;
  minutes: number;
  network: BotNetwork;
  state: 'RUNNING' | 'DONE' | 'STOPPED' | 'BROKEN';
  words: string;
  server: string;
  startedAt: string;
  finishedAt: string | null;
  /** Bots or things of theirs are still there. */
  botsLeft: boolean;
  progress: DryRunProgress | null;
  report: DryRunReport | null;
}
