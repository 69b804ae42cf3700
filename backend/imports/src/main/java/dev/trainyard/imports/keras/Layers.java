package dev.trainyard.imports.keras;

import dev.trainyard.imports.keras.KerasLayer.NoLayer;
import java.util.Map;
import java.util.Optional;

/** The table from Keras's layers to what reads them. */
final class Layers {
  /** Makes nodes of one layer. */
  interface Reader {
    Value read(KerasLayer layer) throws NoLayer;
  }

  private static final Map<String, Reader> READERS =
      Map.ofEntries(
          Map.entry("Conv2D", Sliding::convolution),
          Map.entry("DepthwiseConv2D", Sliding::depthwise),
          Map.entry("Conv2DTranspose", Sliding::transposed),
          Map.entry("MaxPooling2D", Sliding::pooling),
          Map.entry("AveragePooling2D", Sliding::pooling),
          Map.entry("GlobalMaxPooling2D", Sliding::globalPooling),
          Map.entry("GlobalAveragePooling2D", Sliding::globalPooling),
          Map.entry("ZeroPadding2D", Sliding::zeroPadding),
          Map.entry("Dense", Others::dense),
          Map.entry("BatchNormalization", Others::batchNormalization),
          Map.entry("Activation", Activations::activation),
          Map.entry("ReLU", Activations::relu),
          Map.entry("Softmax", Activations::softmax),
          Map.entry("Dropout", Others::dropout),
          Map.entry("SpatialDropout2D", Others::pass),
          Map.entry("Flatten", Others::flatten),
          Map.entry("Reshape", Others::reshape),
          Map.entry("Add", Others::join),
          Map.entry("Multiply", Others::join),
          Map.entry("Concatenate", Others::join),
          Map.entry("Rescaling", Others::rescaling));

  private Layers() {}

  /** Empty for a layer that none here computes. */
  static Optional<Reader> of(String kind) {
    return Optional.ofNullable(READERS.get(kind));
  }
}
