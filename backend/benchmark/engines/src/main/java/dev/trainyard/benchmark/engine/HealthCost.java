package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.health.HealthReport;
import java.util.List;
import java.util.Optional;

/**
 * Prints what it costs to look at the layers of a training: the same steps with and without, by
 * turns in one process, and the ratio of the medians. argv: rounds, steps of a turn.
 */
public final class HealthCost {
  private HealthCost() {}

  public static void main(String[] arguments) {
    int rounds = Integer.parseInt(arguments[0]);
    int steps = Integer.parseInt(arguments[1]);
    Trainyard engine = Trainyard.onClassPath();
    System.out.println(engine.runsOn());
    System.out.println("| network | s without | s with | looks | with / without |");
    System.out.println("|---|--:|--:|--:|--:|");
    for (Task task : List.of(Task.LENET_5, Task.RESNET_20)) {
      System.out.println(compare(engine, task, rounds, steps));
    }
  }

  private static String compare(Trainyard engine, Task task, int rounds, int steps) {
    var looking = new Looking(true);
    ByTurns seconds =
        ByTurns.of(
            rounds,
            () -> engine.train(task, steps, Optional.empty(), new Looking(false)),
            () -> engine.train(task, steps, Optional.empty(), looking));
    int looks = looking.looks / (rounds + 1);
    return "| %s | %.2f | %.2f | %d | %.3f |"
        .formatted(task.id, seconds.without(), seconds.with(), looks, seconds.ratio());
  }

  /** Makes of each look what a worker makes of it. */
  private static final class Looking implements TrainingObserver {
    private final boolean wants;
    private int looks;

    Looking(boolean wants) {
      this.wants = wants;
    }

    @Override
    public void measured(Measurement measurement) {}

    @Override
    public boolean wantsHealth() {
      return wants;
    }

    @Override
    public void health(HealthReport report) {
      report.measurements();
      looks++;
    }
  }
}
