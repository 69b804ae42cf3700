package dev.trainyard.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An editor analyses the whole network at every change. */
class AnalysisSpeedTest {
  private static final Duration ALLOWED = Duration.ofMillis(50);

  /** The best of some, since other work on the machine may disturb any of them. */
  @Test
  void the_deepest_network_is_analysed_before_one_notices() {
    Network network =
        Architectures.byId("resnet-152")
            .orElseThrow()
            .network(new Shape.Image(3, 224, 224), 1000, 1, Map.of());
    long best = LongStream.generate(() -> nanoseconds(network)).limit(20).min().orElseThrow();
    assertThat(Duration.ofNanos(best)).isLessThan(ALLOWED);
  }

  private static long nanoseconds(Network network) {
    long start = System.nanoTime();
    assertThat(Analysis.of(network).parameters()).isEqualTo(60_192_808);
    return System.nanoTime() - start;
  }
}
