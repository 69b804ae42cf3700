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
