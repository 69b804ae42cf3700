import type { PlanDraft, Role } from './types';

/** How one comes into a workshop. */
export type JoinRule = 'open' | 'code' | 'approval' | 'closed';
export type MembershipState = 'applied' | 'member' | 'removed';
export type Rank = 'participant' | 'organizer';

/** One step of a programme; nothing is trained where the plan is null. */
export interface ProgrammeStep {
  lab: string;
  title: string;
  text: string;
  plan: PlanDraft | null;
}

/** Of one person; null for no limit. */
export interface Limits {
  running: number | null;
  queued: number | null;
  minutes: number | null;
  storageBytes: number | null;
}

/** What organizers write, as a whole. */
export interface WorkshopDraft {
  title: string;
  text: string;
  startsAt: string | null;
  endsAt: string | null;
  registration: JoinRule;
  programme?: ProgrammeStep[];
  planDefaults: PlanDraft;
  limits: Limits;
}

export interface Workshop extends Omit<WorkshopDraft, 'registration'> {
  id: string;
  role: Role;
  programme: ProgrammeStep[];
  /** As `joinCode`, null for participants. */
  registration: JoinRule | null;
  joinCode: string | null;
}

/** A workshop as the list of one's own has it. */
export interface WorkshopItem {
  id: string;
  title: string;
  startsAt: string | null;
  endsAt: string | null;
  role: Role;
  state: MembershipState | null;
  current: boolean;
  people: number;
}

/** A workshop as everybody sees it who has its code. */
export interface Door {
  title: string;
  text: string;
  startsAt: string | null;
  endsAt: string | null;
  registration: JoinRule;
}

export interface RosterPerson {
  id: string;
  email: string;
  displayName: string;
  role: Rank;
  state: MembershipState;
  joinedAt: string;
  administrator: boolean;
}

export interface RosterPage {
  people: RosterPerson[];
  next: string | null;
  counts: Partial<Record<MembershipState, number>>;
}

export interface RosterQuery {
  search?: string;
  state?: MembershipState;
  role?: Rank;
  cursor?: string;
  limit?: number;
}

/** What became of a list of people; the password of a new account is shown only here. */
export interface ImportReport {
  made: number;
  added: number;
  already: number;
  lines: {
    line: number;
    email: string;
    displayName: string;
    outcome: 'made' | 'added' | 'already';
    password: string | null;
  }[];
}
