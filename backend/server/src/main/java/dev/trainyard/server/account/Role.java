package dev.trainyard.server.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person does in a workshop. */
public enum Role {
  @JsonProperty("participant")
  PARTICIPANT,
  @JsonProperty("organizer")
  ORGANIZER
}
