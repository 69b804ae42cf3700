/** What a take-home pack would hold. */
export interface PackContents {
  workshop: { id: string; title: string };
  /** Runs that are over. */
  runs: number;
  /** Runs that are not, and stay out. */
  unfinished: number;
  /** Of the models. */
  bytes: number;
}
