package dev.trainyard.server.leaderboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;

/**
 * How somebody is called where everybody in a workshop looks.
 *
 * @param number of the person in the workshop, 1 for the first
 * @param nickname that they chose once
 */
public record BoardName(UUID account, int number, Shown shown, Optional<String> nickname) {

  /** What others see. */
  public enum Shown {
    /** "participant 7" */
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("nickname")
    NICKNAME,
    /** The account's own name. */
    @JsonProperty("name")
    NAME
  }

  /**
   * @param displayName of the account
   */
  public String text(String displayName) {
    return switch (shown) {
      case NAME -> displayName;
      case NICKNAME -> nickname.orElseThrow();
      case NUMBER -> "participant " + number;
    };
  }
}
