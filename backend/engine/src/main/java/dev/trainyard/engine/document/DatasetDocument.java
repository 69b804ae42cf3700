package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The description of a data set as a document: the {@code manifest.json} beside its files. */
public final class DatasetDocument {
  private DatasetDocument() {}

  /**
   * Reads the description of a stored set whose counts fit together.
   *
   * @throws Refused with all mistakes
   */
  public static DatasetDescription read(Object json) {
    var problems = new ArrayList<Problem>();
    var fields = new Fields(json, "", problems);
    var description =
        new DatasetDescription(
            new DatasetId(fields.text("id")),
            fields.text("title"),
            fields.text("description"),
            fields.choice("task", Task.CLASSIFICATION),
            ShapeDocument.read(fields, "input"),
            fields.list("labels", (label, pointer) -> String.valueOf(label)),
            fields.whole("train", 1, Integer.MAX_VALUE),
            fields.whole("test", 1, Integer.MAX_VALUE),
            counts(fields, "trainHistogram"),
            counts(fields, "testHistogram"),
            new Preprocessing(numbers(fields, "mean"), numbers(fields, "deviation")),
            Optional.empty(),
            fields.text("licence"),
            fields.text("origin"),
            fields.text("sha256"));
    fields.has("bytes");
    fields.has("options");
    fields.refuseOthers();
    if (problems.isEmpty()) {
      check(description, fields);
    }
    if (!problems.isEmpty()) {
      throw new Refused("data set description", problems);
    }
    return description;
  }

  private static List<Integer> counts(Fields fields, String name) {
    return fields.list(
        name, (element, pointer) -> (int) fields.whole(name, 0L, Integer.MAX_VALUE, element));
  }

  private static List<Double> numbers(Fields fields, String name) {
    return fields.list(
        name,
        (element, pointer) -> {
          if (Numbers.finite(element).isEmpty()) {
            fields.problem(name, "%s must hold numbers, not %s.", name, Numbers.words(element));
          }
          return Numbers.finite(element).orElse(0.0);
        });
  }

  private static void check(DatasetDescription description, Fields fields) {
    checkHistogram(
        "trainHistogram", description.trainHistogram(), description.train(), description, fields);
    checkHistogram(
        "testHistogram", description.testHistogram(), description.test(), description, fields);
    Preprocessing preprocessing = description.preprocessing();
    int numbers = description.input().sizes().get(0);
    String each = description.input() instanceof Shape.Vector ? "numbers" : "channels";
    if (preprocessing.mean().size() != numbers) {
      fields.problem("mean", "mean needs one number for each of the %d %s.", numbers, each);
    }
    if (preprocessing.deviation().size() != numbers
        || !preprocessing.deviation().stream().allMatch(deviation -> deviation > 0)) {
      fields.problem(
          "deviation", "deviation needs one number above 0 for each of the %d %s.", numbers, each);
    }
  }

  private static void checkHistogram(
      String name,
      List<Integer> histogram,
      int total,
      DatasetDescription description,
      Fields fields) {
    if (description.task() != Task.CLASSIFICATION) {
      if (!histogram.isEmpty()) {
        fields.problem(name, "%s must be empty: examples have no class each.", name);
      }
      return;
    }
    long sum = histogram.stream().mapToLong(Integer::longValue).sum();
    if (histogram.size() != description.labels().size() || sum != total) {
      fields.problem(
          name,
          "%s must count %,d examples over %d labels.",
          name,
          total,
          description.labels().size());
    }
  }

  /**
   * Writes a description with {@code bytes}, the size of all examples in memory, and {@code
   * options}, the numbers that one may choose about a made set.
   */
  public static Map<String, Object> write(DatasetDescription description) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", description.id().value());
    out.put("title", description.title());
    out.put("description", description.description());
    out.put("task", Fields.word(description.task()));
    out.put("input", description.input().sizes());
    out.put("labels", description.labels());
    out.put("train", description.train());
    out.put("test", description.test());
    out.put("trainHistogram", description.trainHistogram());
    out.put("testHistogram", description.testHistogram());
    out.put("mean", description.preprocessing().mean());
    out.put("deviation", description.preprocessing().deviation());
    out.put(
        "options",
        description.made().stream()
            .flatMap(made -> made.options().stream())
            .map(DatasetDocument::write)
            .toList());
    out.put("licence", description.licence());
    out.put("origin", description.origin());
    out.put("sha256", description.sha256());
    out.put("bytes", bytes(description));
    return out;
  }

  private static long bytes(DatasetDescription description) {
    Shape input = description.input();
    long inputs = input.elements() * (input instanceof Shape.Image ? 1 : Float.BYTES);
    long targets =
        switch (description.task()) {
          case CLASSIFICATION -> 1;
          case SEGMENTATION -> input.elements() / input.sizes().get(0);
          case REGRESSION -> (long) description.labels().size() * Float.BYTES;
        };
    return ((long) description.train() + description.test()) * (inputs + targets);
  }

  private static Map<String, Object> write(NumberOption option) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", option.name());
    out.put("title", option.title());
    out.put("whole", option.whole());
    out.put("least", option.least());
    out.put("most", option.most());
    out.put("standard", option.standard());
    return out;
  }
}
