package dev.trainyard.engine.training;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a network by neutral names, in the order of its nodes, so that what one engine
 * trained another can use: {@code <node>.weight} (convolution out×in/groups×kh×kw, transposed
 * convolution in×out/groups×kh×kw, dense out×in), {@code <node>.bias} (out), batch normalization
 * {@code <node>.scale}, {@code .bias}, {@code .mean}, {@code .variance} (channels), Gaussian kernel
 * {@code <node>.centres} (centres×in).
 */
public record Weights(Map<String, Tensor> tensors) {
  private static final Set<String> FIXED = Set.of("mean", "variance", "centres");

  public Weights {
    tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** Whether a gradient moves the weights of that name: not running statistics, and no centres. */
  public static boolean isTrained(String name) {
    return !FIXED.contains(name.substring(name.lastIndexOf('.') + 1));
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
