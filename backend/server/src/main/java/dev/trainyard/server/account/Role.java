package dev.trainyard.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person is in the workshop that they are in now. */
public enum Role {
  /** Signed in, but not, not yet or no longer admitted. */
  @JsonProperty("guest")
  GUEST,
  @JsonProperty("participant")
  PARTICIPANT,
  @JsonProperty("organizer")
  ORGANIZER,
  /** Of the whole installation: an organizer of every workshop. */
  @JsonProperty("administrator")
  ADMINISTRATOR
}
