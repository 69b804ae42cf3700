package dev.trainyard.benchmark.load;

import dev.trainyard.acceptance.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compares what is in the log, and what sockets got, with what must have been measured. */
final class Ledger {
  private static final Set<String> FINAL = Set.of("SUCCEEDED", "FAILED", "STOPPED");

  /** A run that loses so many workers may fail. */
  private static final int DEADLY = 2;

  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, Integer> ends = new TreeMap<>();
  private long rows;
  private int attempts;

  /**
   * Looks at a run that should be over.
   *
   * @param deaths how many of its workers were killed
   */
  void check(
      Person owner, String run, FakeCurve curve, long steps, long deaths, List<RunSocket> sockets) {
    JsonNode ended = owner.get("/runs/" + run);
    String state = ended.get("state").asString();
    String reason = ended.path("reason").asString("");
    ends.merge(state + ": " + reason.replaceAll(" \\(.*", ""), 1, Integer::sum);
    attempts += ended.get("attempt").asInt();
    if (!FINAL.contains(state) || reason.isBlank()) {
      mistake(run, "is " + state + ", reason: \"" + reason + "\"");
    }
    if (!state.equals("SUCCEEDED") && deaths < DEADLY) {
      mistake(run, "is " + state + " though it lost " + deaths + " workers: " + reason);
    }
    long last = checkRows(run, owner.measurements(run), curve, steps, state);
    for (RunSocket socket : sockets) {
      if (socket.last() != last || socket.left() > 0 || socket.doubled() > 0) {
        mistake(
            run,
            "a socket has %d of %d rows, %d left out, %d doubled"
                .formatted(socket.last(), last, socket.left(), socket.doubled()));
      }
    }
  }

  /** Returns the last number. */
  private long checkRows(
      String run, List<JsonNode> log, FakeCurve curve, long steps, String state) {
    Map<String, Double> all = curve.upTo(steps);
    Set<String> seen = new HashSet<>();
    long reached = 0;
    long n = 0;
    for (JsonNode row : log) {
      n++;
      long step = row.get("step").asLong();
      String name = FakeCurve.name(row.get("series").asString(), step);
      reached = Math.max(reached, step);
      if (row.get("n").asLong() != n) {
        mistake(run, "row %d has number %s".formatted(n, row.get("n")));
      }
      if (!seen.add(name)) {
        mistake(run, name + " is doubled");
      }
      if (!Double.valueOf(row.get("value").asDouble()).equals(all.get(name))) {
        mistake(run, name + " is " + row.get("value") + ", should be " + all.get(name));
      }
    }
    rows += log.size();
    // of a run that failed the last step may have been cut short
    Set<String> must = curve.upTo(state.equals("SUCCEEDED") ? steps : reached - 1).keySet();
    must.stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> mistake(run, name + " is lost"));
    return n;
  }

  private void mistake(String run, String what) {
    mistakes.add("run %s: %s".formatted(run, what));
  }

  String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%d rows in the log, trained in %d attempts. Lost, doubled, wrong, or without an end: %d.\n\n"
            .formatted(rows, attempts, mistakes.size()));
    mistakes.stream().limit(20).forEach(mistake -> text.append("* ").append(mistake).append('\n'));
    text.append(mistakes.isEmpty() ? "" : "\n");
    text.append("| how runs ended | runs |\n|---|--:|\n");
    ends.forEach((end, count) -> text.append("| %s | %d |\n".formatted(end, count)));
    return text.toString();
  }
}
