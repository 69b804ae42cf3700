package dev.trainyard.server.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every combination of some fields' values in one plan. */
final class ExpandGrid {
  private static final String SEED = "/seed";

  private final List<NewSweepBody.AxisBody> axes;
  private final List<Member> members = new ArrayList<>();

  private ExpandGrid(List<NewSweepBody.AxisBody> axes) {
    this.axes = axes;
  }

  /** The last axis changes fastest; seeds, if there are any, are one more. */
  static Expansion of(
      Map<String, Object> plan, List<NewSweepBody.AxisBody> grid, List<Long> seeds) {
    List<NewSweepBody.AxisBody> axes = new ArrayList<>(grid);
    if (!seeds.isEmpty()) {
      axes.add(new NewSweepBody.AxisBody(SEED, "seed", new ArrayList<>(seeds)));
    }
    ExpandGrid expand = new ExpandGrid(axes);
    expand.from(0, plan, List.of(), List.of());
    return new Expansion(
        "grid",
        axes.stream().map(axis -> new Expansion.Axis(title(axis), axis.values())).toList(),
        expand.members);
  }

  /** One more than a sweep may have is enough to refuse it. */
  private void from(int axis, Map<String, Object> plan, List<Object> place, List<String> label) {
    if (members.size() > Expansion.MOST) {
      return;
    }
    if (axis == axes.size()) {
      members.add(Member.alone(String.join(", ", label), place, plan));
      return;
    }
    NewSweepBody.AxisBody varied = axes.get(axis);
    for (Object value : varied.values()) {
      from(
          axis + 1,
          PlanTree.with(plan, varied.path(), value),
          and(place, value),
          and(label, label(varied, value)));
    }
  }

  private static String label(NewSweepBody.AxisBody axis, Object value) {
    String word = PlanTree.word(value);
    return value instanceof Map ? word : title(axis) + " " + word;
  }

  static String title(NewSweepBody.AxisBody axis) {
    return axis.title() != null
        ? axis.title()
        : axis.path().substring(axis.path().lastIndexOf('/') + 1);
  }

  private static <T> List<T> and(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
