package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.health.HealthReport;
import java.util.ArrayList;
import java.util.List;

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
    List<Double> without = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    var looking = new Looking(true);
    engine.train(task, steps, looking); // warms up
    for (int round = 0; round < rounds; round++) {
      without.add(seconds(engine, task, steps, new Looking(false)));
      looking = new Looking(true);
      with.add(seconds(engine, task, steps, looking));
    }
    double plain = median(without);
    double watched = median(with);
    return "| %s | %.2f | %.2f | %d | %.3f |"
        .formatted(task.id, plain, watched, looking.looks, watched / plain);
  }

  private static double seconds(Trainyard engine, Task task, int steps, Looking observer) {
    long begin = System.nanoTime();
    engine.train(task, steps, observer);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return Median.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
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
