package dev.trainyard.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far somebody is in a workshop. */
public enum MemberState {
  /** Waits for an organizer's yes. */
  @JsonProperty("applied")
  APPLIED,
  @JsonProperty("member")
  MEMBER,
  @JsonProperty("removed")
  REMOVED
}
