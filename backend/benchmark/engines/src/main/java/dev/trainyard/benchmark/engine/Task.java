package dev.trainyard.benchmark.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is trained: one of {@link Networks} on digits, in batches of 64, with Adam. */
public enum Task {
  LENET("lenet", "LeNet 20/50/500", 0.001),
  LENET_5("lenet-5", "LeNet-5", 0.002),
  RESNET_20("resnet-20", "ResNet-20", 0.001),
  SE_RESNET_20("se-resnet-20", "SE-ResNet-20", 0.001),
  VGG("vgg", "VGG 32/64/128", 0.001);

  public static final int BATCH = 64;
  public static final int CLASSES = 10;

  /** The name on a command line. */
  public final String id;

  public final String title;
  public final double learningRate;

  Task(String id, String title, double learningRate) {
    this.id = id;
    this.title = title;
    this.learningRate = learningRate;
  }

  /**
   * @throws IllegalArgumentException if there is none of that name; the message names all
   */
  static Task byId(String id) {
    return Arrays.stream(values())
        .filter(task -> task.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no network %s. There are: %s.".formatted(id, ids())));
  }

  private static String ids() {
    return Arrays.stream(values()).map(task -> task.id).collect(Collectors.joining(", "));
  }
}
