package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import dev.trainyard.engine.training.health.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan and all that its training has measured so far. */
final class Evidence {
  private final Plan plan;
  private final Map<String, List<Measurement>> series;

  Evidence(Plan plan, List<Measurement> measurements) {
    this.plan = plan;
    this.series =
        measurements.stream()
            .sorted(Comparator.comparingLong(Measurement::step))
            .collect(
                Collectors.groupingBy(
                    measurement -> measurement.series().name(), TreeMap::new, Collectors.toList()));
  }

  Plan plan() {
    return plan;
  }

  Remedies remedies() {
    return new Remedies(plan);
  }

  /** By ascending step; empty if it was never measured. */
  List<Measurement> of(Series wanted) {
    return series.getOrDefault(wanted.name(), List.of());
  }

  /** What was measured of each layer that has this quantity, by node. */
  Map<String, List<Measurement>> layers(Quantity quantity) {
    String end = "/" + quantity.text();
    return series.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(Series.LAYERS) && entry.getKey().endsWith(end))
        .collect(
            Collectors.toMap(
                entry ->
                    entry
                        .getKey()
                        .substring(Series.LAYERS.length(), entry.getKey().length() - end.length()),
                Map.Entry::getValue));
  }

  /** The loss of a classifier that only guesses; empty for other tasks. */
  OptionalDouble guessing() {
    Analysis analysis = Analysis.of(plan.network());
    return switch (Head.of(plan.network(), analysis)) {
      case SOFTMAX -> OptionalDouble.of(Math.log(analysis.output().elements()));
      case SIGMOID -> OptionalDouble.of(Math.log(2));
      case SOFTMAX_MAP, VALUES -> OptionalDouble.empty();
    };
  }

  /** The loss before anything was learned: that of guessing, or the first one that was measured. */
  double unlearned() {
    List<Measurement> losses = of(Series.TRAIN_LOSS);
    return guessing().orElseGet(() -> losses.isEmpty() ? Double.NaN : losses.get(0).value());
  }
}
