package dev.trainyard.server.characters;

import dev.trainyard.engine.Problem;
import dev.trainyard.server.problem.Declined;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Parts drawings into training and test examples, both in an order that mixes labels and people, so
 * that the first thousand are a fair sample. It follows from the drawings alone.
 */
final class SplitCharacters {
  private final List<String> labels;
  private final double testShare;

  /**
   * @param labels that must be in both halves
   * @param testShare of all drawings, 0 to 1
   */
  SplitCharacters(List<String> labels, double testShare) {
    this.labels = labels;
    this.testShare = testShare;
  }

  /** What is trained on and what is tested on. */
  record Halves(List<DrawnCharacter> train, List<DrawnCharacter> test) {
    int people() {
      return (int)
          java.util.stream.Stream.concat(train.stream(), test.stream())
              .map(DrawnCharacter::drawer)
              .distinct()
              .count();
    }
  }

  /**
   * @throws Declined as invalid if a label would be missing in one half
   */
  Halves by(SplitBy split, List<DrawnCharacter> drawings) {
    List<DrawnCharacter> mixed =
        drawings.stream().sorted(Comparator.comparing(one -> place(one.id()))).toList();
    Set<UUID> test = split == SplitBy.PERSON ? ofPeople(mixed) : ofEachLabel(mixed);
    Halves halves =
        new Halves(
            mixed.stream().filter(one -> !test.contains(one.id())).toList(),
            mixed.stream().filter(one -> test.contains(one.id())).toList());
    requireEveryLabel(halves, split);
    return halves;
  }

  /** Everything of one person after the other, until it is enough. */
  private Set<UUID> ofPeople(List<DrawnCharacter> mixed) {
    List<UUID> people =
        mixed.stream()
            .map(DrawnCharacter::drawer)
            .distinct()
            .sorted(Comparator.comparing(SplitCharacters::place))
            .toList();
    Set<UUID> test = new HashSet<>();
    for (UUID person : people) {
      if (test.size() >= testShare * mixed.size()) {
        break;
      }
      mixed.stream().filter(one -> one.drawer().equals(person)).forEach(one -> test.add(one.id()));
    }
    return test;
  }

  private Set<UUID> ofEachLabel(List<DrawnCharacter> mixed) {
    Set<UUID> test = new HashSet<>();
    for (int label = 0; label < labels.size(); label++) {
      List<DrawnCharacter> same = ofLabel(mixed, label);
      int wanted = (int) Math.max(1, Math.round(testShare * same.size()));
      same.stream().limit(wanted).forEach(one -> test.add(one.id()));
    }
    return test;
  }

  private void requireEveryLabel(Halves halves, SplitBy split) {
    List<String> missing = new ArrayList<>();
    IntStream.range(0, labels.size())
        .filter(
            label ->
                ofLabel(halves.train(), label).isEmpty() || ofLabel(halves.test(), label).isEmpty())
        .forEach(label -> missing.add(labels.get(label)));
    if (!missing.isEmpty()) {
      throw Declined.invalid(
          List.of(
              Problem.of(
                  "/split",
                  split == SplitBy.PERSON
                      ? "Too few people drew %s to keep them apart by person. Let more people draw,"
                          + " or split by drawing."
                      : "There are too few of %s to test on some and train on the others.",
                  missing.stream().collect(Collectors.joining(", ")))));
    }
  }

  private static List<DrawnCharacter> ofLabel(List<DrawnCharacter> drawings, int label) {
    return drawings.stream().filter(one -> one.label() == label).toList();
  }

  /** As good as random, and the same for ever. */
  private static long place(UUID id) {
    CRC32 sum = new CRC32();
    sum.update(id.toString().getBytes(StandardCharsets.US_ASCII));
    return sum.getValue();
  }
}
