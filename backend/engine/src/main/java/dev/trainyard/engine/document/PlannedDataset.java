package dev.trainyard.engine.document;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.SelectClasses;
import dev.trainyard.engine.dataset.made.MadeDatasets;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The data set of a plan: found, made as it is chosen, cut to classes and counts. */
final class PlannedDataset {
  private final Fields chosen;

  /**
   * What a plan says of its data.
   *
   * @param description as the plan's network sees it; empty if there is no such data set
   */
  record Read(Optional<DatasetDescription> description, Plan.DatasetChoice choice) {}

  private PlannedDataset(Fields chosen) {
    this.chosen = chosen;
  }

  static Read read(Fields plan, Function<DatasetId, Optional<DatasetDescription>> datasets) {
    Fields chosen = plan.object("dataset");
    return new PlannedDataset(chosen).read(plan.has("dataset"), datasets);
  }

  private Read read(boolean given, Function<DatasetId, Optional<DatasetDescription>> datasets) {
    Optional<DatasetDescription> found = find(given, datasets);
    DatasetId id = found.map(DatasetDescription::id).orElse(new DatasetId(""));
    var made = MadeDatasets.byId(id);
    MadeChoice choice =
        made.map(set -> new MadeChoiceDocument(set).read(chosen)).orElse(MadeChoice.NOTHING);
    if (found.isPresent() && made.isEmpty()) {
      refuse("options", "%s has no options: its examples are what they are.", found.get().title());
      refuse("points", "Points of one's own belong to the data set points-own.");
    }
    Optional<DatasetDescription> whole = found.map(known -> MadeDatasets.describe(known, choice));
    List<Integer> classes = whole.map(this::classes).orElse(List.of());
    Optional<HeldOut> heldOut = whole.flatMap(this::heldOut);
    var select = new SelectClasses(classes);
    Optional<DatasetDescription> all = whole.map(select::of);
    Optional<DatasetDescription> taken =
        whole.map(known -> heldOut.map(part -> part.of(known)).orElse(known)).map(select::of);
    int train = taken.map(DatasetDescription::train).orElse(Integer.MAX_VALUE);
    int test = taken.map(DatasetDescription::test).orElse(Integer.MAX_VALUE);
    // whoever asks for all test examples gets all that are left: labs need not know what is held
    // out
    int asked = count("test", all.map(DatasetDescription::test).orElse(test));
    var read =
        new Plan.DatasetChoice(
            id, count("train", train), Math.min(asked, test), classes, choice, heldOut);
    chosen.refuseOthers();
    return new Read(taken, read);
  }

  /** Nothing is asked of a set that is empty: a problem has said why. */
  private int count(String name, int most) {
    return most == 0 ? 0 : chosen.whole(name, 1, most, most);
  }

  private Optional<HeldOut> heldOut(DatasetDescription whole) {
    if (!chosen.has("heldOut")) {
      return Optional.empty();
    }
    Fields part = chosen.object("heldOut");
    var heldOut = new HeldOut(part.text("id"), part.whole("perClass", 1, Integer.MAX_VALUE));
    part.refuseOthers();
    if (!heldOut.fits(whole)) {
      chosen.problem("heldOut", "So many test examples of each class %s has not.", whole.title());
      return Optional.empty();
    }
    return Optional.of(heldOut);
  }

  private Optional<DatasetDescription> find(
      boolean given, Function<DatasetId, Optional<DatasetDescription>> datasets) {
    String id = chosen.text("id");
    if (!given || id.isEmpty()) {
      return Optional.empty();
    }
    Optional<DatasetDescription> dataset = datasets.apply(new DatasetId(id));
    if (dataset.isEmpty()) {
      chosen.problem("id", "There is no data set %s.", Numbers.words(id));
    }
    return dataset;
  }

  private void refuse(String field, String sentence, Object... arguments) {
    if (chosen.has(field)) {
      chosen.problem(field, sentence, arguments);
    }
  }

  private List<Integer> classes(DatasetDescription whole) {
    if (!chosen.has("classes")) {
      return List.of();
    }
    if (whole.task() != Task.CLASSIFICATION) {
      chosen.problem("classes", "%s has no class for each example to choose.", whole.title());
      return List.of();
    }
    int last = whole.labels().size() - 1;
    int[] wrong = {0};
    List<Integer> classes =
        chosen.list(
            "classes",
            (element, pointer) -> {
              Optional<Long> number =
                  Numbers.whole(element).filter(label -> label >= 0 && label <= last);
              wrong[0] += number.isEmpty() ? 1 : 0;
              return number.orElse(0L).intValue();
            });
    if (wrong[0] > 0
        || classes.size() < 2
        || classes.stream().distinct().count() < classes.size()) {
      chosen.problem(
          "classes",
          "classes must be two or more different numbers between 0 and %d, the classes of %s.",
          last,
          whole.title());
      return List.of();
    }
    if (new SelectClasses(classes).of(whole).trainHistogram().contains(0)) {
      chosen.problem("classes", "Of one of these classes %s has no example.", whole.title());
    }
    return classes;
  }

  static Map<String, Object> write(Plan.DatasetChoice dataset) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", dataset.id().value());
    out.put("train", dataset.train());
    out.put("test", dataset.test());
    if (!dataset.classes().isEmpty()) {
      out.put("classes", dataset.classes());
    }
    MadeChoiceDocument.write(dataset.made(), out);
    dataset
        .heldOut()
        .ifPresent(
            part -> out.put("heldOut", Map.of("id", part.id(), "perClass", part.perClass())));
    return out;
  }
}
