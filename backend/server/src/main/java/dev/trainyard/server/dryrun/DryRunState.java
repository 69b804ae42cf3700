package dev.trainyard.server.dryrun;

/** How far a dry run is. */
enum DryRunState {
  RUNNING,
  /** It was played to its end. */
  DONE,
  /** Somebody stopped it; its report tells what was seen until then. */
  STOPPED,
  /** Its server died. */
  BROKEN
}
