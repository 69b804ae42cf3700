package dev.trainyard.server.home.worker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The engine that trains fastest by what was measured: the one with the highest geometric mean of
 * its speeds over the networks that all engines trained. This is also the one whose ratios to any
 * other have the highest geometric mean, so no network counts more because it is small.
 */
final class FastestEngine {
  private final List<MeasuredEngine> able;

  FastestEngine(List<MeasuredEngine> measured) {
    this.able = measured.stream().filter(engine -> engine.problem().isEmpty()).toList();
  }

  /** Empty if no engine can train here; the first of equals. */
  Optional<LocalEngine> engine() {
    return fastest().map(MeasuredEngine::engine);
  }

  /** "PyTorch trains fastest on this machine: LeNet-5 8,700 images/s (Deeplearning4j 2,600), …". */
  Optional<String> inWords() {
    return fastest()
        .map(
            fastest ->
                "%s trains %son this machine: %s."
                    .formatted(
                        fastest.engine().title(),
                        able.size() > 1 ? "fastest " : "",
                        fastest.imagesPerSecond().entrySet().stream()
                            .map(speed -> inWords(fastest, speed))
                            .collect(Collectors.joining(", "))));
  }

  private Optional<MeasuredEngine> fastest() {
    Set<String> shared = shared();
    return able.stream()
        .reduce(
            (best, next) ->
                meanOfLogarithms(next, shared) > meanOfLogarithms(best, shared) ? next : best);
  }

  /** The networks that every engine trained. */
  private Set<String> shared() {
    Set<String> shared = new TreeSet<>();
    able.forEach(engine -> shared.addAll(engine.imagesPerSecond().keySet()));
    able.forEach(engine -> shared.retainAll(engine.imagesPerSecond().keySet()));
    return shared;
  }

  private static double meanOfLogarithms(MeasuredEngine engine, Set<String> networks) {
    return networks.stream()
        .mapToDouble(network -> Math.log(engine.imagesPerSecond().get(network)))
        .average()
        .orElse(0);
  }

  private String inWords(MeasuredEngine fastest, Map.Entry<String, Double> speed) {
    String others =
        able.stream()
            .filter(other -> other != fastest)
            .filter(other -> other.imagesPerSecond().containsKey(speed.getKey()))
            .map(
                other ->
                    other.engine().title()
                        + " "
                        + about(other.imagesPerSecond().get(speed.getKey())))
            .collect(Collectors.joining(", "));
    return "%s %s images/s%s"
        .formatted(
            speed.getKey(), about(speed.getValue()), others.isEmpty() ? "" : " (" + others + ")");
  }

  /** Two digits: more would change from one second to the next. */
  private static String about(double imagesPerSecond) {
    return String.format(
        Locale.ROOT, "%,.0f", new BigDecimal(imagesPerSecond).round(new MathContext(2)));
  }
}
