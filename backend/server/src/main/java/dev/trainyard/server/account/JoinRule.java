package dev.trainyard.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How one comes into a workshop. */
public enum JoinRule {
  /** With its code; and whoever makes an account without any code comes into the first one. */
  @JsonProperty("open")
  OPEN,
  /** With its code. */
  @JsonProperty("code")
  CODE,
  /** With its code, when an organizer has said yes. */
  @JsonProperty("approval")
  APPROVAL,
  /** Only by an organizer's hand. */
  @JsonProperty("closed")
  CLOSED
}
