package dev.trainyard.server.sweep;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Plans that are written out, once with each seed. */
final class ExpandPlans {
  private final List<Problem> problems;
  private final List<Member> members = new ArrayList<>();

  ExpandPlans(List<Problem> problems) {
    this.problems = problems;
  }

  /** Notes labels that appear twice, and bases that are not written before. */
  Expansion of(List<NewSweepBody.MemberBody> plans, List<Long> seeds) {
    if (seeds.isEmpty()) {
      add(plans, null);
    }
    seeds.forEach(seed -> add(plans, seed));
    List<Object> labels =
        plans.stream().<Object>map(NewSweepBody.MemberBody::label).distinct().toList();
    List<Expansion.Axis> axes = new ArrayList<>(List.of(new Expansion.Axis("plan", labels)));
    if (!seeds.isEmpty()) {
      axes.add(new Expansion.Axis("seed", List.copyOf(seeds)));
    }
    return new Expansion("plans", axes, members);
  }

  private void add(List<NewSweepBody.MemberBody> plans, Long seed) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      NewSweepBody.MemberBody body = plans.get(i);
      Integer base = body.startsFrom() == null ? null : places.get(body.startsFrom());
      if (body.startsFrom() != null && base == null) {
        problem(i, "startsFrom", "There is no plan \"%s\" before this one.", body.startsFrom());
      }
      if (places.put(body.label(), members.size()) != null) {
        problem(i, "label", "Another plan is called \"%s\" too.", body.label());
      }
      members.add(
          new Member(
              seed == null ? body.label() : "%s, seed %d".formatted(body.label(), seed),
              seed == null ? List.of(body.label()) : List.of(body.label(), seed),
              seed == null ? body.plan() : PlanTree.with(body.plan(), "/seed", seed),
              base == null ? OptionalInt.empty() : OptionalInt.of(base)));
    }
  }

  private void problem(int plan, String field, String sentence, String label) {
    Problem problem = Problem.of("/plans/%d/%s".formatted(plan, field), sentence, label);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
