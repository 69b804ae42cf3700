package dev.trainyard.engine.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of a network by neutral names, in the order of its nodes, so that what one engine
 * trained another can use: {@code <node>.weight} (convolution out×in/groups×kh×kw, dense out×in),
 * {@code <node>.bias} (out), batch normalization {@code <node>.scale}, {@code .bias}, {@code
 * .mean}, {@code .variance} (channels; mean and variance are running statistics, not parameters).
 */
public record Weights(Map<String, Tensor> tensors) {
  public Weights {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /**
   * @throws IllegalArgumentException if there is no tensor of that name
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("No weights are called " + name);
    }
    return tensor;
  }
}
