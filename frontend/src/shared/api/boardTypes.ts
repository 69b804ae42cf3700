/** Challenges, boards and the arena, as the server sends them. */

/** A contest on examples that nobody else sees. */
export interface Challenge {
  id: string;
  title: string;
  words: string;
  dataset: string;
  datasetTitle: string;
  /** Held-out examples that models are scored on. */
  examples: number;
  /** Whether every run that may be entered is. */
  autoEnter: boolean;
  /** So many models of one person are scored within so many minutes. */
  scorings: number;
  minutes: number;
  openedAt: string;
  closedAt: string | null;
  people: number;
  scored: number;
  waiting: number;
}

export interface ChallengeDraft {
  title: string;
  words: string;
  dataset: string;
  autoEnter: boolean;
  scorings: number;
  minutes: number;
}

/** A scored model. */
export interface BoardPoint {
  /** Of the person in this workshop. */
  number: number;
  /** As the person wants to be called. */
  name: string;
  /** For organizers only. */
  realName: string | null;
  mine: boolean;
  architecture: string | null;
  epoch: number;
  /** Share of right answers, rounded. */
  accuracy: number;
  standardError: number;
  parameters: number;
  /** Of training, to the end of the epoch. */
  seconds: number | null;
  at: string;
}

/** Somebody's best model; two within noise share a rank. */
export interface BoardRow {
  rank: number;
  tied: boolean;
  entries: number;
  best: BoardPoint;
}

export interface Board {
  rows: BoardRow[];
  /** Models that none beats with as few parameters, ascending. */
  byParameters: BoardPoint[];
  bySeconds: BoardPoint[];
  /** Who took the lead with what, in time. */
  leads: BoardPoint[];
  waiting: number;
}

export interface Entry {
  id: string;
  owner: string;
  run: string;
  title: string;
  architecture: string | null;
  epoch: number;
  state: 'waiting' | 'scored' | 'refused';
  reason: string;
  enteredAt: string;
  accuracy: number | null;
  standardError: number | null;
  parameters: number | null;
  seconds: number | null;
}

export type ShownName = 'number' | 'nickname' | 'name';

/** What one is called where everybody looks. */
export interface BoardName {
  shown: ShownName;
  nickname: string | null;
  number: number;
  /** As others see it. */
  text: string;
}

/** What one model said of a drawing. */
export interface ArenaAnswer {
  model: string;
  name: string;
  realName: string | null;
  mine: boolean;
  title: string | null;
  label: string;
  probability: number;
  /** Nearly all others say something else. */
  apart: boolean;
}

export interface ArenaDrawing {
  id: string;
  dataset: string;
  drawer: string;
  mine: boolean;
  at: string;
  meant: string | null;
  /** Base64 PNG, as the models saw it; null once it is erased. */
  image: string | null;
  kept: boolean;
  millis: number;
  /** Share of the most frequent answer. */
  agreement: number;
  /** The most frequent first. */
  votes: { label: string; models: number }[];
  answers: ArenaAnswer[];
}

export interface ArenaMember {
  id: string;
  title: string;
  dataset: string;
  parameters: number;
}

export interface ArenaRobust {
  model: string;
  name: string;
  realName: string | null;
  mine: boolean;
  dataset: string;
  right: number;
  asked: number;
}

export interface Arena {
  datasets: { dataset: string; title: string; labels: string[]; models: number }[];
  mine: ArenaMember[];
  drawings: number;
  newest: ArenaDrawing | null;
  hardest: ArenaDrawing | null;
  robust: ArenaRobust[];
  /** What a drawer agrees to who lets a drawing be kept. */
  consent: string;
}

/** A drawing to show to everybody's models. */
export interface DrawingToShow {
  png: Blob;
  dataset: string;
  meant?: string | undefined;
  keep: boolean;
}
