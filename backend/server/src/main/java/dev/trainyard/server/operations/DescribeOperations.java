package dev.trainyard.server.operations;

import dev.trainyard.exchange.database.OrNull;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what was recorded and what is in use into one view. */
@Component
class DescribeOperations {
  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.95;

  private final Recorder recorder;
  private final Dials dials;
  private final LookAtDials look;
  private final OwnAddress address;

  DescribeOperations(Recorder recorder, Dials dials, LookAtDials look, OwnAddress address) {
    this.recorder = recorder;
    this.dials = dials;
    this.look = look;
    this.address = address;
  }

  OperationsView now() {
    return new OperationsView(
        new OperationsView.ServerView(
            address.name(),
            Dials.startedAt(),
            Dials.uptime().toMillis() / 1000.0,
            Runtime.getRuntime().availableProcessors()),
        lastMinute(),
        recorder.history().stream().map(DescribeOperations::point).toList());
  }

  private OperationsView.NowView lastMinute() {
    Recorder.Answered minute = recorder.lastMinute();
    return new OperationsView.NowView(
        minute.perSecond(),
        minute.errors(),
        OrNull.of(minute.latencies().within(MEDIAN)),
        OrNull.of(minute.latencies().within(MOST)),
        dials.openSockets(),
        OrNull.of(look.measurementsPerSecond()),
        dials.connections(),
        dials.heapBytes(),
        dials.mostHeapBytes());
  }

  private static OperationsView.PointView point(Recorder.Answered slot) {
    Optional<Sample> sample = slot.sample();
    return new OperationsView.PointView(
        Instant.ofEpochSecond(slot.second()),
        slot.perSecond(),
        slot.errors(),
        OrNull.of(slot.latencies().within(MEDIAN)),
        OrNull.of(slot.latencies().within(MOST)),
        sample.map(Sample::openSockets).orElse(null),
        sample.map(seen -> OrNull.of(seen.measurementsPerSecond())).orElse(null),
        sample.map(Sample::connectionsInUse).orElse(null),
        sample.map(Sample::heapBytes).orElse(null));
  }
}
