package dev.trainyard.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Percentiles of times that were only counted in steps. */
class LatenciesTest {

  @Test
  void percentilesAreRightToFivePercent() {
    Latencies latencies = new Latencies();
    IntStream.rangeClosed(1, 1000).forEach(latencies::add);

    assertThat(latencies.within(0.5).orElseThrow()).isCloseTo(500, withPercentage(5));
    assertThat(latencies.within(0.95).orElseThrow()).isCloseTo(950, withPercentage(5));
    assertThat(latencies.within(1).orElseThrow()).isCloseTo(1000, withPercentage(5));
  }

  @Test
  void twoCountsAddUp() {
    Latencies fast = new Latencies();
    IntStream.range(0, 90).forEach(i -> fast.add(2));
    Latencies slow = new Latencies();
    IntStream.range(0, 10).forEach(i -> slow.add(400));
    fast.add(slow);

    assertThat(fast.count()).isEqualTo(100);
    assertThat(fast.within(0.9).orElseThrow()).isCloseTo(2, withPercentage(5));
    assertThat(fast.within(0.91).orElseThrow()).isCloseTo(400, withPercentage(5));
  }

  @Test
  void nothingHasNoPercentile() {
    assertThat(new Latencies().within(0.5)).isEmpty();
  }

  @Test
  void extremesStayOnTheScale() {
    Latencies latencies = new Latencies();
    latencies.add(0);
    latencies.add(1e9);
    assertThat(latencies.within(0.5).orElseThrow()).isLessThan(0.2);
    assertThat(latencies.within(1).orElseThrow()).isGreaterThan(90_000);
  }
}
