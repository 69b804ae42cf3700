package dev.trainyard.benchmark.engine;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prints the test accuracy on MNIST of LeNet-5 after the product's default training, and of
 * ResNet-20 after a shorter one, for seeds 1, 2, 3…; the first contestant is what the others are
 * compared with. A difference says something only where it is larger than what the seeds alone
 * make.
 *
 * <p>Settings: {@code contestants}, {@code networks}, {@code seeds}, {@code <network>-train} digits
 * and {@code <network>-epochs}, and those of {@link Field#SETTINGS}.
 */
public final class Accuracy {
  /** Percentage points. */
  private static final double BOUND = 0.3;

  private static final int TEST = 10_000;

  private Accuracy() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.read(arguments, settings());
    int seeds = settings.count("seeds");
    List<Entrant> entrants = Field.chosen(settings, settings.list("contestants"));
    System.out.println(Machine.describe());
    System.out.println("Settings: " + settings);
    System.out.println();
    String columns =
        IntStream.rangeClosed(1, seeds).mapToObj(seed -> "seed " + seed + " | ").collect(joining());
    System.out.printf(
        "| network | contestant | %smean | spread of the seeds | difference, bound %.1f |%n",
        columns, BOUND);
    System.out.println("|---|---|" + "--:|".repeat(seeds + 3));
    for (String id : settings.list("networks")) {
      double first = Double.NaN;
      for (Entrant entrant : entrants) {
        double mean = row(entrant, Task.byId(id), settings, first);
        first = Double.isNaN(first) ? mean : first;
      }
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(Field.SETTINGS);
    all.put("contestants", "pytorch-fp32,pytorch-bf16");
    all.put("networks", "lenet-5,resnet-20");
    all.put("seeds", "3");
    all.put("lenet-5-train", "60000");
    all.put("lenet-5-epochs", "3");
    all.put("resnet-20-train", "20000");
    all.put("resnet-20-epochs", "2");
    return all;
  }

  /** Prints a row and returns its mean in percent; NaN if the contestant failed. */
  private static double row(Entrant entrant, Task task, Settings settings, double first)
      throws IOException, InterruptedException {
    System.out.printf("| %s | %s |", task.title, entrant.title());
    List<Double> percents = new ArrayList<>();
    for (int seed = 1; seed <= settings.count("seeds"); seed++) {
      var course =
          new Course(
              settings.count(task.id + "-train"), TEST, settings.count(task.id + "-epochs"), seed);
      try {
        percents.add(100 * entrant.examine(task, course).accuracy());
      } catch (ContestantFailed failed) {
        System.out.println(" left out: " + failed.getMessage() + " |");
        return Double.NaN;
      }
      System.out.printf(Locale.ROOT, " %.2f %% |", percents.get(seed - 1));
    }
    DoubleSummaryStatistics all =
        percents.stream().mapToDouble(Double::doubleValue).summaryStatistics();
    double mean = all.getAverage();
    System.out.printf(
        Locale.ROOT,
        " %.2f %% | %.2f | %s |%n",
        mean,
        all.getMax() - all.getMin(),
        difference(mean - first));
    return mean;
  }

  private static String difference(double points) {
    return Double.isNaN(points)
        ? "–"
        : String.format(
            Locale.ROOT, "%+.2f%s", points, Math.abs(points) > BOUND ? " OVER THE BOUND" : "");
  }
}
