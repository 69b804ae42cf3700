import type { PlanDraft, RunState } from './types';

/** What the room is asked to be at; another id with each move. */
export interface Stage {
  id: string;
  /** Of the programme, 1 for the first. */
  step: number | null;
  title: string;
  words: string;
  plan: PlanDraft | null;
  /** A page of the application. */
  path: string | null;
  at: string;
  by: string;
}

/** Where an organizer moves the room: at least one of step, plan and path. */
export interface StageDraft {
  step?: number;
  plan?: PlanDraft;
  path?: string;
  title?: string;
}

export interface Broadcast {
  id: string;
  words: string;
  at: string;
  by: string;
}

/** What an organizer said to a raised hand. */
export interface HandAnswer {
  text: string;
  /** Put right, to be trained. */
  plan: PlanDraft | null;
  by: string;
  at: string;
}

/** One's own hand, until it is taken down or its answer put away. */
export interface Hand {
  id: string;
  message: string;
  run: string | null;
  raisedAt: string;
  answer: HandAnswer | null;
}

/** The room as one of those in it sees it. */
export interface Room {
  stage: Stage | null;
  /** Newest first. */
  broadcasts: Broadcast[];
  hand: Hand | null;
  online: number;
}

/** A hand that waits for an answer, as organizers see it. */
export interface RaisedHand {
  id: string;
  person: { id: string; displayName: string };
  message: string;
  run: { id: string; title: string; state: RunState; reason: string } | null;
  raisedAt: string;
}

/** How a participant fares, in one word; the server says what each means. */
export type RadarState = 'running' | 'waiting' | 'diverged' | 'failed' | 'stuck' | 'done' | 'idle';

export interface RadarPerson {
  id: string;
  displayName: string;
  online: boolean;
  seenAt: string | null;
  path: string | null;
  step: number | null;
  state: RadarState;
  since: string | null;
  running: number;
  waiting: number;
  run: { id: string; title: string } | null;
  hand: { id: string; raisedAt: string } | null;
}

export interface Radar {
  /** By the server's clock, as every time in it. */
  at: string;
  people: RadarPerson[];
}
