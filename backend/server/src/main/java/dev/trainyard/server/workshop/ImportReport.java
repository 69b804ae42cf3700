package dev.trainyard.server.workshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a list of people, line by line. */
@Schema(name = "ImportReport")
record ImportReport(int made, int added, int already, List<LineView> lines) {

  /** What became of one of them. */
  enum Outcome {
    /** Has a new account. */
    @JsonProperty("made")
    MADE,
    /** Had an account, and is in this workshop now. */
    @JsonProperty("added")
    ADDED,
    /** Was in this workshop already. */
    @JsonProperty("already")
    ALREADY
  }

  /** One line. */
  @Schema(name = "ImportLine")
  record LineView(
      int line,
      String email,
      String displayName,
      Outcome outcome,
      @Schema(nullable = true, description = "Of a new account; shown only here") String password) {
    @Override
    public String toString() {
      return "LineView[" + email + "]";
    }
  }

  static ImportReport of(List<LineView> lines) {
    return new ImportReport(
        count(lines, Outcome.MADE),
        count(lines, Outcome.ADDED),
        count(lines, Outcome.ALREADY),
        lines);
  }

  private static int count(List<LineView> lines, Outcome outcome) {
    return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
