package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.NetworkBuilder;
import dev.trainyard.engine.network.Shape;

/** The second half of a fully convolutional network: scores, enlarged, cropped and added. */
final class FcnDecoder {
  private final NetworkBuilder network;
  private final int classes;
  private final boolean cropped;
  private int height;
  private int width;

  /**
   * @param network ends in an image of {@code height} × {@code width}
   * @param cropped whether the image was surrounded with a margin that is now to be cut off
   */
  FcnDecoder(NetworkBuilder network, int classes, boolean cropped, int height, int width) {
    this.network = network;
    this.classes = classes;
    this.cropped = cropped;
    this.height = height;
    this.width = width;
  }

  /** A score for each class and place of the last node. */
  void score(String id) {
    network.then(id, Layer.Convolution.of(classes, 1));
  }

  /** Each class's map by itself, at first bilinearly: (in + 1)·factor places, or in·factor. */
  void enlarge(String id, int factor) {
    Extent kernel = Extent.square(2 * factor);
    Extent padding = Extent.square(cropped ? 0 : factor / 2);
    network.then(
        id,
        new Layer.TransposedConvolution(
            classes, kernel, Extent.square(factor), padding, classes, false));
    height = factor * (cropped ? height + 1 : height);
    width = factor * (cropped ? width + 1 : width);
  }

  /** Adds the scores of a finer layer. */
  void fuse(String layer, int offset) {
    String coarse = network.last();
    network.add("score-" + layer, Layer.Convolution.of(classes, 1), layer);
    crop("crop-" + layer, offset);
    network.add("fuse-" + layer, new Layer.Add(), coarse, network.last());
  }

  /** Cuts the image's part out of the scores. */
  void cropTo(Shape.Image image, int offset) {
    height = image.height();
    width = image.width();
    crop("crop", offset);
  }

  private void crop(String id, int offset) {
    if (cropped) {
      network.then(id, new Layer.Crop(offset, offset, height, width));
    }
  }
}
