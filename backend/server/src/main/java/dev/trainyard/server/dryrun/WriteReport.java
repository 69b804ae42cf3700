package dev.trainyard.server.dryrun;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.server.operations.Latencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges what the bots saw, and says what to add. */
final class WriteReport {
  static final double SIGN_IN_MILLIS = 1_000;
  static final double PAGE_MILLIS = 1_000;
  static final double SUBMIT_MILLIS = 1_000;
  static final double EMIT_MILLIS = 250;
  static final double WAIT_SECONDS = 15 * 60;
  private static final int[] MORE = {1, 2, 4, 8};

  private final int participants;
  private final Observed observed;
  private final WatchLine.Seen peak;
  private final double seconds;
  private final boolean cold;

  /**
   * @param seconds that it was played
   * @param cold whether its server had only just started
   */
  WriteReport(
      int participants, Observed observed, WatchLine.Seen peak, double seconds, boolean cold) {
    this.participants = participants;
    this.observed = observed;
    this.peak = peak;
    this.seconds = seconds;
    this.cold = cold;
  }

  Report write() {
    List<Report.Check> checks =
        List.of(
            everybodyIn(),
            fast("Sign-in", "sign-ins", Step.SIGN_IN, SIGN_IN_MILLIS),
            fast("Pages", "pages", Step.PAGE, PAGE_MILLIS),
            fast("Submitting", "runs", Step.SUBMIT, SUBMIT_MILLIS),
            fast("Curves", "measurements", Step.EMIT, EMIT_MILLIS),
            noErrors(),
            shortWait());
    boolean go = checks.stream().allMatch(Report.Check::passed);
    return new Report(
        go ? Report.Verdict.GO : Report.Verdict.NO_GO,
        seconds,
        checks,
        Stream.of(Step.values()).map(this::timing).toList(),
        longestWait(),
        observed.runs(),
        observed.errorWords(),
        advice());
  }

  private Report.Check everybodyIn() {
    int in = observed.signedIn();
    return new Report.Check(
        "Everybody is in",
        in == participants,
        "%d of %d bots signed in.".formatted(in, participants));
  }

  private Report.Check fast(String title, String things, Step step, double allowed) {
    Latencies times = observed.times(step);
    OptionalDouble p95 = times.within(0.95);
    if (p95.isEmpty()) {
      String why =
          step == Step.EMIT && peak.workers() == 0
              ? "No worker was there, so nothing was measured."
              : "There were no %s, so nothing is known.".formatted(things);
      return new Report.Check(title, false, why);
    }
    return new Report.Check(
        title,
        p95.getAsDouble() <= allowed,
        "95 %% of %,d %s took at most %s; %s is allowed."
            .formatted(times.count(), things, millis(p95.getAsDouble()), millis(allowed)));
  }

  private Report.Check noErrors() {
    int errors = observed.errors();
    return new Report.Check(
        "No errors",
        errors == 0,
        errors == 0 ? "Every request was answered." : "%,d requests failed.".formatted(errors));
  }

  private Report.Check shortWait() {
    if (peak.waiting() == 0) {
      return new Report.Check("Waiting", true, "No run had to wait.");
    }
    if (peak.longestSeconds().isEmpty()) {
      return new Report.Check(
          "Waiting",
          false,
          peak.workers() == 0
              ? "%d runs waited, and no worker was there.".formatted(peak.waiting())
              : "%d runs waited, and nobody could be told how long.".formatted(peak.waiting()));
    }
    double longest = peak.longestSeconds().getAsDouble();
    return new Report.Check(
        "Waiting",
        longest <= WAIT_SECONDS,
        "At the peak %d runs waited for %s, the last of them %s; %s is allowed."
            .formatted(peak.waiting(), workers(peak.workers()), time(longest), time(WAIT_SECONDS)));
  }

  private Report.Timing timing(Step step) {
    Latencies times = observed.times(step);
    return new Report.Timing(
        step.text(),
        times.count(),
        observed.failures(step),
        OrNull.of(times.within(0.5)),
        OrNull.of(times.within(0.95)),
        OrNull.of(times.within(0.99)));
  }

  private Report.Wait longestWait() {
    List<Report.WithMore> more =
        peak.longestSeconds().isEmpty() || peak.workers() == 0
            ? List.of()
            : IntStream.of(MORE).mapToObj(k -> new Report.WithMore(k, with(k))).toList();
    return new Report.Wait(OrNull.of(peak.longestSeconds()), peak.workers(), peak.waiting(), more);
  }

  /**
   * The line is worked off without a pause, so that the last in it waits for the worker seconds
   * before it, divided by the workers: w of them needed t, then w + k need t·w/(w + k).
   */
  private double with(int added) {
    return peak.longestSeconds().orElse(0) * peak.workers() / (peak.workers() + added);
  }

  private List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (peak.workers() == 0) {
      advice.add("Start a worker: without one nobody trains anything.");
    } else if (peak.longestSeconds().orElse(0) > WAIT_SECONDS) {
      int added = enough();
      advice.add(
          "%s more would bring the longest wait at the peak from %s to %s."
              .formatted(
                  workers(added), time(peak.longestSeconds().getAsDouble()), time(with(added))));
    }
    if (cold) {
      advice.add(
          "The server had started only just before, and a cold one is slow for some minutes:"
              + " rehearse once more.");
    }
    if (isSlow(Step.SIGN_IN, SIGN_IN_MILLIS)) {
      advice.add(
          "Passwords are hashed slowly on purpose, about 20 a second on two processors that do nothing"
              + " else: give the server more processors, take the workers off its machine, or let people"
              + " sign in before the first lesson.");
    }
    if (isSlow(Step.PAGE, PAGE_MILLIS) || isSlow(Step.SUBMIT, SUBMIT_MILLIS)) {
      advice.add(
          "Give the server more processors, take the workers off its machine, or let a second server"
              + " share the database.");
    }
    if (isSlow(Step.EMIT, EMIT_MILLIS)) {
      advice.add(
          "Measurements come late: give the server more processors, or take the workers off its"
              + " machine. If they are on others, first compare their clocks with the server's: a"
              + " worker's clock says when something was measured.");
    }
    if (observed.clockAhead()) {
      advice.add(
          "A worker's clock is ahead of this server's: its measurements came from the future. Set"
              + " the clocks, then the times of curves are right.");
    }
    return advice;
  }

  private int enough() {
    double longest = peak.longestSeconds().orElse(0);
    return (int) Math.ceil(peak.workers() * (longest / WAIT_SECONDS - 1));
  }

  private boolean isSlow(Step step, double allowed) {
    return observed.times(step).within(0.95).orElse(0) > allowed;
  }

  private static String workers(int count) {
    return count == 1 ? "1 worker" : count + " workers";
  }

  private static String millis(double value) {
    return value >= 1_000
        ? String.format(Locale.ROOT, "%.3g s", value / 1_000).replaceFirst("\\.0+ s", " s")
        : "%d ms".formatted(Math.round(value));
  }

  private static String time(double seconds) {
    return seconds < 90
        ? "%d s".formatted(Math.round(seconds))
        : "%d minutes".formatted(Math.round(seconds / 60));
  }
}
