import type { MaybeFinite, PlanDraft, RunState } from './types';

/** What is varied in a sweep. */
export interface SweepAxis {
  title: string;
  values: unknown[];
}

/** A member has no run while it is WAITING. */
export type MemberState = RunState | 'WAITING';

export interface Sweep {
  id: string;
  name: string;
  kind: 'grid' | 'plans' | 'study';
  axes: SweepAxis[];
  owner: string;
  createdAt: string;
  stoppedAt: string | null;
  states: Partial<Record<MemberState, number>>;
}

export interface SweepMember {
  n: number;
  label: string;
  /** One value of each axis. */
  place: unknown[];
  state: MemberState;
  reason: string;
  run: string | null;
  /** The member that it starts from. */
  base: number | null;
  done: number;
  testAccuracy: MaybeFinite | null;
  testLoss: MaybeFinite | null;
  trainAccuracy: MaybeFinite | null;
  parameters: number | null;
  macs: number | null;
  seconds: number | null;
}

export interface SweepDetail {
  sweep: Sweep;
  members: SweepMember[];
}

/** A sweep as a person writes it: one plan and what to vary. */
export interface SweepDraft {
  name: string;
  plan: PlanDraft;
  grid?: { path: string; title?: string; values: unknown[] }[];
  study?: { a: object; b: object };
  seeds?: number[];
}

export interface CheckedSweep {
  runs: number;
  /** `null` while the speed of a member is unknown. */
  seconds: number | null;
  labels: string[];
}
