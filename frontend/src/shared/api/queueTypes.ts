/** A waiting run's place. Seconds are from now. */
export interface QueuePlace {
  position: number;
  /** As often sooner as later; `null` where nobody can tell. */
  startsInSeconds: number | null;
  /** Nine times in ten sooner. */
  startsInSecondsAtMost: number | null;
  /** It waits until its owner may have another in training. */
  held: boolean;
  /** Why somebody let it go before all others. */
  movedUp: string | null;
  /** What comes first, in words. */
  why: string | null;
}

/** One of those that wait; of somebody else's only organizers see whose and which. */
export interface QueueEntry {
  position: number;
  run: string | null;
  title: string | null;
  owner: string | null;
  own: boolean;
  held: boolean;
  /** 0 for its owner's first run, 1 for the second, 2 for all others. */
  round: number;
  movedUp: boolean;
  /** Of workers, that its owner used of late. */
  recentSeconds: number;
  expectedSeconds: number | null;
  startsInSeconds: number | null;
  startsInSecondsAtMost: number | null;
  why: string;
}

/** What somebody has of the pool, and may have; `null` for no limit. */
export interface PoolUse {
  running: number;
  mostRunning: number | null;
  queued: number;
  mostQueued: number | null;
  seconds: number;
  mostMinutes: number | null;
  recentSeconds: number;
  storageBytes: number;
  mostStorageBytes: number | null;
}

export interface Queue {
  entries: QueueEntry[];
  waiting: number;
  own: PoolUse;
  /** How right predicted starts were; for organizers. */
  told: { runs: number; medianError: number | null; beforeMost: number | null } | null;
}

/** A plan with so many epochs, if it were handed in now. */
export interface WhatIf {
  epochs: number;
  startsInSeconds: number;
  startsInSecondsAtMost: number;
  doneInSeconds: number | null;
  doneInSecondsAtMost: number | null;
}
