package dev.trainyard.server.dataset;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.training.augment.MoveExamples;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;

/** Training images moved as a training moves them, as browsers see them. */
final class AugmentedImages {
  private final Examples examples;
  private final Shape.Image shape;
  private final MoveExamples move;

  AugmentedImages(Examples examples, Augmentation augmentation, long seed) {
    this.examples = examples;
    this.shape = examples.images().shape();
    this.move = new MoveExamples(augmentation, seed, shape);
  }

  /**
   * One image and what becomes of it.
   *
   * @param label null where an image has not one class
   */
  record MovedImage(
      @Schema(description = "Its place among the training images, 0 for the first") int index,
      @Schema(nullable = true) Integer label,
      @Schema(description = "As it is: a PNG file in base64") String png,
      @Schema(description = "Moved: a PNG file in base64 for each epoch") List<String> variants) {}

  MovedImage of(int index, int firstEpoch, int variants) {
    int size = (int) shape.elements();
    byte[] moved = new byte[size];
    List<String> pngs =
        IntStream.range(firstEpoch, firstEpoch + variants)
            .mapToObj(
                epoch -> {
                  move.image(examples.pixels(), index, epoch, moved);
                  return Png.base64(moved, 0, shape);
                })
            .toList();
    Integer label = examples.targets() instanceof Targets.Classes ? examples.label(index) : null;
    return new MovedImage(index, label, Png.base64(examples.pixels(), index * size, shape), pngs);
  }
}
