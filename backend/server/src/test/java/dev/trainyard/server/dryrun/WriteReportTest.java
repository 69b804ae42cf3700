package dev.trainyard.server.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Go or no-go, and what to add. */
class WriteReportTest {
  private static final int BOTS = 5;
  private static final WatchLine.Seen NOBODY_WAITS =
      new WatchLine.Seen(0, 1, OptionalDouble.empty());

  private final Observed observed = new Observed();

  /** Everybody came, and nothing took long. */
  private void everythingWasFine() {
    for (int bot = 0; bot < BOTS; bot++) {
      observed.happened(Observed.Event.SIGNED_IN);
      observed.took(Step.SIGN_IN, 300);
      observed.took(Step.PAGE, 40);
      observed.took(Step.CHECK, 20);
      observed.took(Step.SUBMIT, 30);
      observed.measured(25);
    }
  }

  private Report report(WatchLine.Seen peak) {
    return new WriteReport(BOTS, observed, peak, 60, false).write();
  }

  private static List<String> failed(Report report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(Report.Check::title)
        .toList();
  }

  @Test
  void whatIsFastAndWholeIsAGo() {
    everythingWasFine();
    Report report = report(NOBODY_WAITS);
    assertThat(report.verdict()).isEqualTo(Report.Verdict.GO);
    assertThat(failed(report)).isEmpty();
    assertThat(report.advice()).isEmpty();
    assertThat(report.checks().get(1).words())
        .isEqualTo("95 % of 5 sign-ins took at most 302 ms; 1 s is allowed.");
  }

  @Test
  void oneErrorIsANoGo() {
    everythingWasFine();
    observed.failed(Step.PAGE, "GET /me answered 503: The database is away.");
    Report report = report(NOBODY_WAITS);
    assertThat(report.verdict()).isEqualTo(Report.Verdict.NO_GO);
    assertThat(failed(report)).containsExactly("No errors");
    assertThat(report.errors()).containsExactly("GET /me answered 503: The database is away.");
  }

  @Test
  void aLongWaitSaysHowManyWorkersToAdd() {
    everythingWasFine();
    Report report = report(new WatchLine.Seen(40, 1, OptionalDouble.of(38 * 60)));
    assertThat(failed(report)).containsExactly("Waiting");
    assertThat(report.advice())
        .containsExactly(
            "2 workers more would bring the longest wait at the peak from 38 minutes to 13 minutes.");
    assertThat(report.waiting().withMore())
        .filteredOn(more -> more.added() == 1)
        .singleElement()
        .extracting(Report.WithMore::seconds)
        .satisfies(seconds -> assertThat((Double) seconds).isCloseTo(19 * 60, withPercentage(1)));
  }

  @Test
  void withoutAWorkerNothingIsKnown() {
    everythingWasFine();
    Observed silent = new Observed();
    for (int bot = 0; bot < BOTS; bot++) {
      silent.happened(Observed.Event.SIGNED_IN);
      silent.took(Step.SIGN_IN, 300);
      silent.took(Step.PAGE, 40);
      silent.took(Step.SUBMIT, 30);
    }
    Report report =
        new WriteReport(BOTS, silent, new WatchLine.Seen(5, 0, OptionalDouble.empty()), 60, false)
            .write();
    assertThat(failed(report)).containsExactly("Curves", "Waiting");
    assertThat(report.advice())
        .containsExactly("Start a worker: without one nobody trains anything.");
  }

  @Test
  void whoIsSlowIsToldWhy() {
    everythingWasFine();
    for (int i = 0; i < 95; i++) {
      observed.took(Step.SIGN_IN, 2_500);
      observed.measured(400);
    }
    Report report = report(NOBODY_WAITS);
    assertThat(failed(report)).containsExactly("Sign-in", "Curves");
    assertThat(report.advice()).hasSize(2);
  }

  @Test
  void aColdServerIsNoReasonToBuyAnything() {
    everythingWasFine();
    assertThat(new WriteReport(BOTS, observed, NOBODY_WAITS, 60, true).write().advice())
        .singleElement()
        .asString()
        .contains("rehearse once more");
  }

  @Test
  void aClockThatIsAheadIsNoticed() {
    everythingWasFine();
    observed.measured(-800);
    assertThat(report(NOBODY_WAITS).advice()).singleElement().asString().contains("clock");
  }
}
