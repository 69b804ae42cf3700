package dev.trainyard.benchmark.platform;

import dev.trainyard.acceptance.LiveTrainyard;
import dev.trainyard.acceptance.Person;
import dev.trainyard.acceptance.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Trains every lab-size network through the product, and prints whether each beats whom its paper
 * says it beats. argv: how many seeds, 1 if nothing is said; the mean over them counts.
 */
public final class LabTable {
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Person person;
  private final int seeds;
  private final Map<String, Double> labWidths = new HashMap<>();
  private final Map<Contender, Outcome> outcomes = new HashMap<>();

  private LabTable(Person person, int seeds) {
    this.person = person;
    this.seeds = seeds;
    for (JsonNode architecture : person.get("/architectures").get("architectures")) {
      labWidths.put(architecture.get("id").asString(), architecture.path("labWidth").asDouble(1));
    }
  }

  public static void main(String[] arguments) throws Exception {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    Path home = Files.createTempDirectory("trainyard-benchmark");
    try (LiveTrainyard live = LiveTrainyard.start(home, Product.anyEngine())) {
      new LabTable(Person.register(live, "ada"), seeds).print();
    }
  }

  private void print() {
    System.out.println("| network | data | score | parameters | seconds |");
    System.out.println("|---|---|--:|--:|--:|");
    Claim.all().stream()
        .flatMap(claim -> Stream.of(claim.worse(), claim.better()))
        .distinct()
        .forEach(this::train);
    System.out.println();
    System.out.println("| claim | better | worse | difference | |");
    System.out.println("|---|---|---|--:|---|");
    Claim.all().forEach(this::hold);
  }

  private void train(Contender contender) {
    double width = labWidths.get(contender.id());
    List<String> runs =
        IntStream.rangeClosed(1, seeds)
            .mapToObj(seed -> person.submit(contender.planned(width, seed)))
            .toList();
    Outcome outcome =
        Outcome.of(
            contender,
            runs.stream().map(run -> person.awaitEnd(run, PATIENCE).get("result")).toList());
    outcomes.put(contender, outcome);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.4f | %,d | %.1f |%n",
        contender.title(),
        contender.dataset(),
        outcome.score,
        outcome.parameters,
        outcome.seconds);
  }

  private void hold(Claim claim) {
    double difference = outcomes.get(claim.better()).score - outcomes.get(claim.worse()).score;
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %+.4f | %s |%n",
        claim.paper(),
        claim.better().title(),
        claim.worse().title(),
        difference,
        difference > 0 ? "holds" : "does not hold here");
  }

  /** Means over the seeds; a run that failed counts as no score at all. */
  private record Outcome(double score, long parameters, double seconds) {

    static Outcome of(Contender contender, List<JsonNode> results) {
      return new Outcome(
          mean(results, contender.score()),
          results.get(0).path("parameters").asLong(0),
          mean(results, "seconds"));
    }

    private static double mean(List<JsonNode> results, String field) {
      return results.stream()
          .mapToDouble(result -> result.path(field).asDouble(Double.NaN))
          .average()
          .orElse(Double.NaN);
    }
  }
}
