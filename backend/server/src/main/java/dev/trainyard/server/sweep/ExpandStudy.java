package dev.trainyard.server.sweep;

import dev.trainyard.engine.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The transferability study of Yosinski, Clune, Bengio and Lipson 2014 (section 2): base networks
 * on A and on B; then for each n the first n layers of one of them, the others drawn fresh, trained
 * on B. AnB and BnB keep the n layers frozen, AnB+ and BnB+ let them learn.
 */
final class ExpandStudy {
  /** The fresh layers of the second phase are other ones than those that the base began with. */
  private static final long FRESH = 1_000;

  private final Map<String, Object> onA;
  private final Map<String, Object> onB;
  private final List<List<String>> layers;
  private final List<Member> members = new ArrayList<>();

  private ExpandStudy(Map<String, Object> onA, Map<String, Object> onB, Network network) {
    this.onA = onA;
    this.onB = onB;
    this.layers = NetworkLayers.of(network);
  }

  /**
   * @param networkOf reads the plan on B
   */
  static Expansion of(
      Map<String, Object> plan,
      NewSweepBody.StudyBody study,
      List<Long> seeds,
      Function<Map<String, Object>, Network> networkOf) {
    Map<String, Object> onB = PlanTree.with(plan, "/dataset", study.b());
    var expand =
        new ExpandStudy(PlanTree.with(plan, "/dataset", study.a()), onB, networkOf.apply(onB));
    List<Long> all = seeds.isEmpty() ? List.of(1L) : seeds;
    all.forEach(expand::add);
    List<Object> depths =
        IntStream.range(0, expand.layers.size()).<Object>mapToObj(n -> n).toList();
    return new Expansion(
        "study",
        List.of(
            new Expansion.Axis(
                "treatment", List.of("baseA", "baseB", "BnB", "BnB+", "AnB", "AnB+")),
            new Expansion.Axis("layer", depths),
            new Expansion.Axis("seed", List.copyOf(all))),
        expand.members);
  }

  private void add(long seed) {
    int a = base("baseA", onA, seed);
    int b = base("baseB", onB, seed);
    for (int n = 1; n < layers.size() && members.size() <= Expansion.MOST; n++) {
      List<String> first = layers.subList(0, n).stream().flatMap(List::stream).toList();
      treatment("B%dB", "BnB", b, n, first, first, seed);
      treatment("B%dB+", "BnB+", b, n, first, List.of(), seed);
      treatment("A%dB", "AnB", a, n, first, first, seed);
      treatment("A%dB+", "AnB+", a, n, first, List.of(), seed);
    }
  }

  private int base(String name, Map<String, Object> plan, long seed) {
    members.add(
        Member.alone(
            "%s, seed %d".formatted(name, seed),
            List.of(name, 0, seed),
            PlanTree.with(plan, "/seed", seed)));
    return members.size() - 1;
  }

  private void treatment(
      String label,
      String name,
      int base,
      int n,
      List<String> copied,
      List<String> frozen,
      long seed) {
    Map<String, Object> plan = PlanTree.with(onB, "/seed", seed + FRESH);
    members.add(
        new Member(
            (label + ", seed %d").formatted(n, seed),
            List.of(name, n, seed),
            PlanTree.with(plan, "/start", Map.of("copy", copied, "freeze", frozen)),
            OptionalInt.of(base)));
  }
}
