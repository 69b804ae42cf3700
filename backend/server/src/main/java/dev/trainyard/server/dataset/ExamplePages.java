package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.Box;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Some of a data set's examples as people and browsers see them. */
final class ExamplePages {
  private ExamplePages() {}

  /**
   * One image.
   *
   * @param label null in a scene
   * @param mask of a scene the class of each place as a grey level; else null
   * @param boxes of the things in a scene; else null
   */
  record ImageView(
      @Schema(description = "Its place in the split, 0 for the first") int index,
      @Schema(nullable = true) Integer label,
      @Schema(description = "A PNG file in base64") String png,
      @Schema(
              nullable = true,
              description =
                  "Of a scene: a PNG file in base64, the class of each place as grey level")
          String mask,
      @Schema(nullable = true, description = "Of a scene: what is where; a label is a class")
          List<Box> boxes) {}

  /** Some images; {@code next} is the offset of the next page. */
  record ImageList(List<ImageView> images, int total, @Schema(nullable = true) Integer next) {}

  /**
   * One example of numbers.
   *
   * @param label null where values are asked for
   * @param values null where a class is asked for
   */
  record ExampleView(
      int index,
      @Schema(description = "Before preprocessing") List<Float> input,
      @Schema(nullable = true) Integer label,
      @Schema(nullable = true) List<Float> values) {}

  /** Some examples; {@code next} is the offset of the next page. */
  record ExampleList(
      List<ExampleView> examples, int total, @Schema(nullable = true) Integer next) {}

  /**
   * @param label only images of this class; null for all
   */
  static ImageList images(Examples examples, Integer label, int offset, int limit) {
    int[] matching =
        IntStream.range(0, examples.count())
            .filter(i -> label == null || examples.label(i) == label)
            .toArray();
    List<ImageView> images = new ArrayList<>();
    for (int i = offset; i < matching.length && images.size() < limit; i++) {
      images.add(image(examples, matching[i]));
    }
    return new ImageList(images, matching.length, next(offset, images.size(), matching.length));
  }

  private static ImageView image(Examples examples, int index) {
    Shape.Image shape = examples.images().shape();
    String png = Png.base64(examples.pixels(), index * (int) shape.elements(), shape);
    if (examples.targets() instanceof Targets.ClassMaps maps) {
      var map = new Shape.Image(1, maps.height(), maps.width());
      String mask = Png.base64(maps.values(), index * maps.decisions(), map);
      return new ImageView(index, null, png, mask, maps.boxes().get(index));
    }
    return new ImageView(index, examples.label(index), png, null, null);
  }

  static ExampleList numbers(Examples examples, int offset, int limit) {
    List<ExampleView> some = new ArrayList<>();
    for (int i = offset; i < examples.count() && some.size() < limit; i++) {
      some.add(example(examples, i));
    }
    return new ExampleList(some, examples.count(), next(offset, some.size(), examples.count()));
  }

  private static ExampleView example(Examples examples, int index) {
    var inputs = (Inputs.Numbers) examples.inputs();
    List<Float> input = row(inputs.values(), inputs.shape().size(), index);
    return examples.targets() instanceof Targets.Values values
        ? new ExampleView(index, input, null, row(values.values(), values.outputs(), index))
        : new ExampleView(index, input, examples.label(index), null);
  }

  private static List<Float> row(float[] values, int each, int index) {
    return IntStream.range(index * each, (index + 1) * each).mapToObj(i -> values[i]).toList();
  }

  private static Integer next(int offset, int shown, int total) {
    long end = (long) offset + shown;
    return end < total && shown > 0 ? (int) end : null;
  }
}
