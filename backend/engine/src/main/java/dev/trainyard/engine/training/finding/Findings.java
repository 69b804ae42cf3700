package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.Measurement;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes wrong in a training, in the order in which it was seen. */
public final class Findings {
  private static final List<Symptom> SYMPTOMS =
      List.of(
          new Divergence(),
          new ExplodingGradient(),
          new DeadUnits(),
          new Saturation(),
          new Oscillation(),
          new Plateau(),
          new SlowLearning(),
          new Overfitting());

  /** What already explains why a curve does not fall. */
  private static final Set<FindingKind> CAUSES =
      EnumSet.of(
          FindingKind.DIVERGENCE,
          FindingKind.EXPLODING_GRADIENT,
          FindingKind.DEAD_UNITS,
          FindingKind.SATURATION);

  private static final Set<FindingKind> EFFECTS =
      EnumSet.of(FindingKind.OSCILLATION, FindingKind.PLATEAU, FindingKind.SLOW_LEARNING);

  private Findings() {}

  /**
   * @param measurements all that the plan's training has measured so far, layers included; of one
   *     series in any density
   * @return none of a plan without gradients: every symptom is one of gradient descent
   */
  public static List<Finding> of(Plan plan, List<Measurement> measurements) {
    if (!plan.isByGradient()) {
      return List.of();
    }
    var evidence = new Evidence(plan, measurements);
    List<Finding> all = SYMPTOMS.stream().flatMap(one -> one.in(evidence).stream()).toList();
    Set<FindingKind> kinds = all.stream().map(Finding::kind).collect(Collectors.toSet());
    boolean explained = kinds.stream().anyMatch(CAUSES::contains);
    return all.stream()
        .filter(finding -> !(explained && EFFECTS.contains(finding.kind())))
        .sorted(Comparator.comparingLong(Finding::step))
        .toList();
  }
}
