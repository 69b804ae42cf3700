package dev.trainyard.server.dryrun;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** What bots train: small, so that many are done within minutes. */
enum BotNetwork {
  @JsonProperty("lenet")
  LENET("lenet-5"),
  @JsonProperty("linear")
  LINEAR("softmax-regression");

  private static final int TRAIN = 6_000;
  private static final int TEST = 1_000;

  private final String architecture;

  BotNetwork(String architecture) {
    this.architecture = architecture;
  }

  /** As somebody writes it, with a seed of its own: no two people train the same. */
  Map<String, Object> plan(long seed) {
    return Map.of(
        "architecture",
        Map.of("id", architecture),
        "dataset",
        Map.of("id", "mnist", "train", TRAIN, "test", TEST),
        "epochs",
        2,
        "seed",
        seed);
  }

  String architecture() {
    return architecture;
  }
}
