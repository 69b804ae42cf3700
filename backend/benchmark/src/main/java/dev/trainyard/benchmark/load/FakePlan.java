package dev.trainyard.benchmark.load;

import java.util.Map;

/** A plan for {@link FakeEngine}: the smallest network and data set, for its models are real. */
final class FakePlan {
  /** Of one epoch. */
  static final int STEPS = 25;

  private static final int BATCH = 16;

  private FakePlan() {}

  static Map<String, Object> of(int seed, int epochs) {
    return Map.of(
        "architecture",
        Map.of("id", "mlp"),
        "dataset",
        Map.of("id", "points-moons", "train", STEPS * BATCH, "test", 100),
        "batchSize",
        BATCH,
        "epochs",
        epochs,
        "seed",
        seed,
        "engine",
        FakeEngine.NAME);
  }
}
