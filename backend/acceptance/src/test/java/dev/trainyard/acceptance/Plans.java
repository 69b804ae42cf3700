package dev.trainyard.acceptance;

import java.util.Map;

/** Plans by name, as a client writes them. */
final class Plans {
  private Plans() {}

  /** LeNet-5 on some digits: seconds. */
  static Map<String, Object> quick() {
    return lenet(2000, 500, 1);
  }

  /** LeNet-5 on enough digits that it reads a drawn one. */
  static Map<String, Object> readable() {
    return lenet(20000, 1000, 2);
  }

  /** LeNet-5 long enough to be watched, stopped or killed: a minute or so on two cores. */
  static Map<String, Object> watchable() {
    return lenet(20000, 1000, 4);
  }

  /** LeNet-5 long enough to be killed in its second epoch, on the slowest engine too. */
  static Map<String, Object> killable() {
    return lenet(10000, 500, 3);
  }

  private static Map<String, Object> lenet(int train, int test, int epochs) {
    return Map.of(
        "architecture",
        Map.of("id", "lenet-5"),
        "dataset",
        Map.of("id", "mnist", "train", train, "test", test),
        "epochs",
        epochs,
        "seed",
        7);
  }
}
