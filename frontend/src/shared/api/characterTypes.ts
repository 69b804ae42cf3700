/** Characters that a class draws itself, as the server sends them. */

/** Something that the class draws. */
export interface Collection {
  id: string;
  title: string;
  words: string;
  labels: CollectionLabel[];
  /** Of each label, by each person. */
  perPerson: number;
  openedAt: string;
  closedAt: string | null;
  /** Who drew something. */
  people: number;
  /** What one agrees to before one draws. */
  consent: string;
  /** When one agreed. */
  consentedAt: string | null;
  versions: CollectionVersion[];
}

export interface CollectionLabel {
  label: string;
  waiting: number;
  accepted: number;
  rejected: number;
  /** One's own, but for those that were rejected. */
  mine: number;
}

/** What was frozen into a dataset. */
export interface CollectionVersion {
  number: number;
  dataset: string;
  train: number;
  test: number;
  people: number;
  split: CharacterSplit;
  frozenAt: string;
}

/** `person`: who drew a test image drew no training image. */
export type CharacterSplit = 'person' | 'drawing';

export type CharacterState = 'waiting' | 'accepted' | 'rejected';

/** One drawing, as networks see it. */
export interface Character {
  id: string;
  label: string;
  /** A PNG file in base64. */
  png: string;
  state: CharacterState;
  drawnAt: string;
  /** For organizers who look through all. */
  drawer: string | null;
}

export interface CollectionDraft {
  title: string;
  words: string;
  labels: string[];
  perPerson: number;
}

export interface FreezeDraft {
  split: CharacterSplit;
  testShare: number;
  /** So many accepted of each label. */
  least: number;
  /** Whether labels with fewer are left out. */
  leaveOut: boolean;
}

export interface CharacterQuery {
  label?: string;
  state?: CharacterState;
  limit?: number;
  cursor?: string;
}
