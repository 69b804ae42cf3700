package dev.trainyard.server.room;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a participant fares, in one word; {@link JudgePerson} says which. A raised hand is told
 * beside it.
 */
enum RadarState {
  /** A run of theirs trains. */
  @JsonProperty("running")
  RUNNING,
  /** A run of theirs waits for a worker, or is paused. */
  @JsonProperty("waiting")
  WAITING,
  /** The loss of their newest run is no number any more. */
  @JsonProperty("diverged")
  DIVERGED,
  /** Their newest run failed for another reason. */
  @JsonProperty("failed")
  FAILED,
  /** They are here, nothing of theirs goes, and they ask for a hand or have not moved for long. */
  @JsonProperty("stuck")
  STUCK,
  /** Their newest run succeeded, after the room was asked to train. */
  @JsonProperty("done")
  DONE,
  /** None of this. */
  @JsonProperty("idle")
  IDLE
}
