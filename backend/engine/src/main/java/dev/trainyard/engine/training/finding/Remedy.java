package dev.trainyard.engine.training.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to change in the plan before it is trained again. */
public record Remedy(List<Change> changes) {
  public Remedy {
    changes = List.copyOf(changes);
  }

  /**
   * One place of the plan's document.
   *
   * @param pointer a JSON pointer such as {@code /optimizer/learningRate}
   * @param value what to write there
   * @param words both values, for a person: "Learning rate 0.1 → 0.01"
   */
  public record Change(String pointer, Object value, String words) {}

  static Remedy of(Change... changes) {
    return new Remedy(List.of(changes));
  }

  /**
   * A plan's document with the changes in it.
   *
   * @param plan as {@link dev.trainyard.engine.document.PlanDocument} writes it; stays as it is
   */
  public Map<String, Object> applyTo(Map<String, Object> plan) {
    Map<String, Object> changed = plan;
    for (Change change : changes) {
      String[] path = change.pointer().substring(1).split("/");
      changed = with(changed, List.of(path), change.value());
    }
    return changed;
  }

  private static Map<String, Object> with(
      Map<String, Object> fields, List<String> path, Object value) {
    var copy = new LinkedHashMap<String, Object>(fields);
    copy.compute(
        path.get(0),
        (name, before) ->
            path.size() == 1 ? value : with(fieldsOf(before), path.subList(1, path.size()), value));
    return copy;
  }

  private static Map<String, Object> fieldsOf(Object object) {
    var fields = new LinkedHashMap<String, Object>();
    if (object instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put((String) name, value));
    }
    return fields;
  }

  Remedy and(Remedy other) {
    return new Remedy(Stream.concat(changes.stream(), other.changes.stream()).toList());
  }
}
