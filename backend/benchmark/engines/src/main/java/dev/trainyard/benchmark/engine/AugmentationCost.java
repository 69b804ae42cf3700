package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.training.TrainingObserver;
import java.util.List;
import java.util.Optional;

/**
 * Prints what it costs to move the training images: the same steps with and without, by turns in
 * one process, and the ratio of the medians. argv: rounds, steps of a turn.
 */
public final class AugmentationCost {
  private static final Augmentation EVERY_KIND =
      new Augmentation(true, 10, new Augmentation.Range(0.9, 1.1), 2, 2);

  private AugmentationCost() {}

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    int steps = Integer.parseInt(arguments[1]);
    Trainyard engine = Trainyard.onClassPath();
    System.out.println(engine.runsOn());
    System.out.println("| network | images/s without | images/s with | with / without, seconds |");
    System.out.println("|---|--:|--:|--:|");
    for (Task task : List.of(Task.LENET_5, Task.RESNET_20)) {
      ByTurns seconds =
          ByTurns.of(
              rounds,
              () -> engine.train(task, steps, Optional.empty(), TrainingObserver.SILENT),
              () -> engine.train(task, steps, Optional.of(EVERY_KIND), TrainingObserver.SILENT));
      double images = (double) steps * Task.BATCH;
      System.out.println(
          "| %s | %.0f | %.0f | %.3f |"
              .formatted(
                  task.id, images / seconds.without(), images / seconds.with(), seconds.ratio()));
    }
  }
}
