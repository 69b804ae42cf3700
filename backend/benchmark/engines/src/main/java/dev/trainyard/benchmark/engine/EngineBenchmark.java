package dev.trainyard.benchmark.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a table: each contestant's median over rounds in which everybody has a turn, its ratios to
 * the peers, and how well it reads digits after the same number of steps, so that nobody is fast by
 * being wrong.
 *
 * <p>Settings: {@code rounds}, {@code seconds} of a turn, {@code networks}, {@code contestants},
 * and those of {@link Field#SETTINGS}.
 */
public final class EngineBenchmark {
  /** 300 steps. */
  private static final Course COURSE = new Course(300 * Task.BATCH, 2_000, 1, 1);

  private EngineBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.read(arguments, settings());
    List<Entrant> entrants = Field.chosen(settings, settings.list("contestants"));
    System.out.println(Machine.describe());
    System.out.println("Settings: " + settings);
    System.out.println();
    System.out.println(
        "| network | contestant | images/s | to PyTorch eager | to stock DL4J | CPU ms/image | peak MiB | test loss | test accuracy |");
    System.out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    for (String id : settings.list("networks")) {
      print(compare(Task.byId(id), entrants, settings));
    }
    System.out.println();
    for (Entrant entrant : entrants) {
      System.out.println("* " + entrant.title() + ": " + introduce(entrant));
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> all = new HashMap<>(Field.SETTINGS);
    all.put("rounds", "3");
    all.put("seconds", "10");
    all.put("networks", "lenet,lenet-5,resnet-20,se-resnet-20,vgg");
    all.put(
        "contestants", "pytorch-fp32,pytorch-bf16,dl4j,libtorch,torch,torch-bf16,keras,stock-dl4j");
    return all;
  }

  private static List<Standing> compare(Task task, List<Entrant> entrants, Settings settings)
      throws IOException, InterruptedException {
    List<Standing> standings =
        entrants.stream()
            .filter(entrant -> entrant.tasks().contains(task))
            .map(entrant -> new Standing(entrant, task))
            .toList();
    for (int round = 0; round < settings.count("rounds"); round++) {
      for (Standing standing : standings) {
        standing.race(settings.text("seconds"));
      }
    }
    for (Standing standing : standings) {
      standing.examine(COURSE);
    }
    return standings;
  }

  private static void print(List<Standing> standings) {
    double pytorch = imagesPerSecond(standings, Field.PYTORCH);
    double stock = imagesPerSecond(standings, Field.STOCK_DEEPLEARNING4J);
    standings.forEach(standing -> System.out.println(standing.row(pytorch, stock)));
  }

  private static double imagesPerSecond(List<Standing> standings, String id) {
    return standings.stream()
        .filter(standing -> standing.id().equals(id))
        .mapToDouble(Standing::imagesPerSecond)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String introduce(Entrant entrant) throws IOException, InterruptedException {
    try {
      return entrant.introduce();
    } catch (ContestantFailed failed) {
      return "left out: " + failed.getMessage();
    }
  }
}
