package dev.trainyard.benchmark.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network and what it is to learn.
 *
 * @param score the field of a run's result that is compared; more is better
 * @param plan without width and seed
 */
record Contender(String title, String score, Map<String, Object> plan) {

  /** On ten kinds of clothes: 10,000 training images, each seen twelve times. */
  static Contender onClothes(String title, String id, Map<String, Object> options) {
    return onImages(title, "fashion-mnist", Map.of("id", id, "options", options), 12);
  }

  /** On the same clothes, seen six times: 56 layers take their time. */
  static Contender ofDepth(String title, String id) {
    return onImages(title, "fashion-mnist", Map.of("id", id), 6);
  }

  /** On as many digits, seen six times. */
  static Contender onDigits(String title, String id) {
    return onImages(title, "mnist", Map.of("id", id), 6);
  }

  private static Contender onImages(
      String title, String dataset, Map<String, Object> architecture, int epochs) {
    return new Contender(
        title,
        "testAccuracy",
        plan(architecture, Map.of("id", dataset, "train", 10_000, "test", 2_000), epochs, 0.001));
  }

  /** On the classes of each place in scenes of digits: first one learns that most is background. */
  static Contender onScenes(String title, String id) {
    return new Contender(
        title,
        "meanIou",
        plan(
            Map.of("id", id),
            Map.of("id", "digit-scenes", "train", 2_000, "test", 200),
            30,
            0.001));
  }

  /** On a data set of a few hundred numbers. */
  static Contender onNumbers(String title, String id, String dataset, String score) {
    return new Contender(title, score, plan(Map.of("id", id), Map.of("id", dataset), 60, 0.02));
  }

  private static Map<String, Object> plan(
      Map<String, Object> architecture,
      Map<String, Object> dataset,
      int epochs,
      double learningRate) {
    var plan = new LinkedHashMap<String, Object>();
    plan.put("architecture", architecture);
    plan.put("dataset", dataset);
    plan.put("epochs", epochs);
    plan.put("optimizer", Map.of("kind", "adam", "learningRate", learningRate));
    plan.put("schedule", Map.of("kind", "cosine"));
    plan.put("initialization", "he");
    return plan;
  }

  /** The name of its architecture. */
  String id() {
    return (String) architecture().get("id");
  }

  String dataset() {
    return (String) ((Map<?, ?>) plan.get("dataset")).get("id");
  }

  /** The plan as one hands it in. */
  Map<String, Object> planned(double width, int seed) {
    var architecture = new LinkedHashMap<>(architecture());
    architecture.put("width", width);
    var planned = new LinkedHashMap<>(plan);
    planned.put("architecture", architecture);
    planned.put("seed", seed);
    return planned;
  }

  @SuppressWarnings("unchecked") // as the plan was made above
  private Map<String, Object> architecture() {
    return (Map<String, Object>) plan.get("architecture");
  }
}
