package dev.trainyard.server.characters;

import dev.trainyard.server.problem.Declined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which labels have enough drawings to be learned, numbered anew without gaps. */
final class ChooseLabels {
  private static final int FEWEST = 2;

  private ChooseLabels() {}

  /**
   * @param drawings of these labels only, by their new numbers
   */
  record Chosen(List<String> labels, List<DrawnCharacter> drawings) {}

  /**
   * @param accepted by the numbers of the collection's labels
   * @throws Declined as invalid if labels have too few that may not be left out
   */
  static Chosen from(Collection collection, List<DrawnCharacter> accepted, FreezeBody body) {
    Map<Integer, List<DrawnCharacter>> byLabel =
        accepted.stream().collect(Collectors.groupingBy(DrawnCharacter::label));
    List<String> labels = new ArrayList<>();
    List<DrawnCharacter> drawings = new ArrayList<>();
    List<String> few = new ArrayList<>();
    for (int label = 0; label < collection.labels().size(); label++) {
      List<DrawnCharacter> same = byLabel.getOrDefault(label, List.of());
      String name = collection.labels().get(label);
      if (same.size() < body.least()) {
        few.add("%s (%d)".formatted(name, same.size()));
      } else {
        int number = labels.size();
        labels.add(name);
        same.forEach(one -> drawings.add(numbered(one, number)));
      }
    }
    if (!few.isEmpty() && !body.leaveOut()) {
      throw Declined.invalid(
          "/least",
          "These have fewer than %d accepted drawings: %s. Let people draw more, accept more, or leave"
                  .formatted(body.least(), String.join(", ", few))
              + " them out.");
    }
    if (labels.size() < FEWEST) {
      throw Declined.invalid(
          "/least",
          "At least %d labels need %d accepted drawings each.".formatted(FEWEST, body.least()));
    }
    return new Chosen(labels, drawings);
  }

  private static DrawnCharacter numbered(DrawnCharacter one, int label) {
    return new DrawnCharacter(
        one.id(), one.collection(), one.drawer(), label, one.pixels(), one.state(), one.drawnAt());
  }
}
