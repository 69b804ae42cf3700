package dev.trainyard.imports.keras;

import dev.trainyard.engine.training.Tensor;
import java.util.List;

/** The weights of a model's layers. */
interface KerasWeights {
  /**
   * A layer's weights in Keras's own order: kernel, bias; or gamma, beta, mean, variance.
   *
   * @param layer its name
   * @param place what the layers of its kind are counted by: "conv2d_1" for the second Conv2D
   * @throws dev.trainyard.engine.Refused if the file is damaged
   */
  List<Tensor> of(String layer, String place);
}
