package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An augmentation as an object; a kind that is null or missing moves nothing. */
public final class AugmentationDocument {
  private static final double LEAST_SCALE = 0.2;
  private static final double MOST_SCALE = 5;

  private AugmentationDocument() {}

  /**
   * Reads an augmentation of a data set's images by itself; empty if it moves nothing.
   *
   * @param pointer to it, such as {@code /augmentation}
   * @throws Refused with all mistakes
   */
  public static Optional<Augmentation> read(
      Object json, String pointer, DatasetDescription dataset) {
    List<Problem> problems = new ArrayList<>();
    Optional<Augmentation> read = read(new Fields(json, pointer, problems), Optional.of(dataset));
    if (!problems.isEmpty()) {
      throw new Refused("augmentation", problems);
    }
    return read;
  }

  /**
   * @param dataset whose images are moved, if it is known
   */
  static Optional<Augmentation> read(Fields in, Optional<DatasetDescription> dataset) {
    dataset.ifPresent(known -> requireImages(in, known));
    var read =
        new Augmentation(
            in.flag("flip", false),
            between(in, "rotation", 180, "degrees"),
            scale(in),
            between(in, "shift", farthest(dataset), "pixels, half of the image's smaller side"),
            in.whole("crop", 0, farthest(dataset), 0));
    in.refuseOthers();
    return Optional.of(read).filter(augmentation -> !augmentation.equals(Augmentation.NONE));
  }

  private static void requireImages(Fields in, DatasetDescription dataset) {
    if (!(dataset.input() instanceof Shape.Image)) {
      in.problem(
          "",
          "Only images can be augmented; an example of %s is no image. Leave augmentation out.",
          dataset.title());
    }
  }

  /** Half of the smaller side: farther, and most of what is seen would be black. */
  private static int farthest(Optional<DatasetDescription> dataset) {
    return dataset.map(DatasetDescription::input).orElse(null) instanceof Shape.Image image
        ? Math.min(image.height(), image.width()) / 2
        : Integer.MAX_VALUE;
  }

  private static double between(Fields in, String name, int most, String unit) {
    double number = in.number(name, 0);
    if (!(number >= 0 && number <= most)) {
      in.problem(name, "%s must be 0 to %,d %s, not %s.", name, most, unit, number);
    }
    return number;
  }

  private static Augmentation.Range scale(Fields in) {
    if (!in.has("scale")) {
      return Augmentation.Range.ONE;
    }
    List<Double> ends =
        in.required("scale") instanceof List<?> list
            ? list.stream().map(end -> Numbers.finite(end).orElse(Double.NaN)).toList()
            : List.of();
    boolean good =
        ends.size() == 2
            && ends.get(0) >= LEAST_SCALE
            && ends.get(0) <= ends.get(1)
            && ends.get(1) <= MOST_SCALE;
    if (!good) {
      in.problem(
          "scale",
          "scale must be two numbers from the smallest to the largest between %s and %s, such as"
              + " [0.9, 1.1].",
          LEAST_SCALE,
          MOST_SCALE);
      return Augmentation.Range.ONE;
    }
    return new Augmentation.Range(ends.get(0), ends.get(1));
  }

  /** Every kind, those that move nothing too. */
  static Map<String, Object> write(Augmentation augmentation) {
    var out = new LinkedHashMap<String, Object>();
    out.put("flip", augmentation.flip());
    out.put("rotation", augmentation.rotation());
    out.put("scale", List.of(augmentation.scale().least(), augmentation.scale().most()));
    out.put("shift", augmentation.shift());
    out.put("crop", augmentation.crop());
    return out;
  }
}
