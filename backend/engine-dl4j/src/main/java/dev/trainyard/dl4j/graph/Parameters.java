package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The weights of a network: what is trained lies in one row, its gradients in another, so that an
 * optimizer sees two vectors; running statistics and frozen weights lie in a third. Each node sees
 * its parts in the neutral layouts of {@link Weights}.
 */
public final class Parameters {
  private record Slot(boolean trained, int offset, List<Integer> shape) {
    int length() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final INDArray values;
  private final INDArray gradients;
  private final INDArray fixed;
  private final INDArray unused;
  private final Set<String> frozen;

  /**
   * Holds copies of the given weights.
   *
   * @param frozen nodes whose weights are not trained
   */
  public Parameters(Weights weights, Set<String> frozen, Buffers buffers) {
    this.frozen = frozen;
    int trained = 0;
    int still = 0;
    int longest = 1;
    for (Map.Entry<String, Tensor> named : weights.tensors().entrySet()) {
      boolean learns = learns(named.getKey());
      var slot = new Slot(learns, learns ? trained : still, named.getValue().shape());
      slots.put(named.getKey(), slot);
      trained += learns ? slot.length() : 0;
      still += learns ? 0 : slot.length();
      longest = learns ? longest : Math.max(longest, slot.length());
    }
    values = buffers.zeros(Math.max(1, trained));
    gradients = buffers.zeros(Math.max(1, trained));
    fixed = buffers.zeros(Math.max(1, still));
    unused = buffers.zeros(longest);
    load(weights);
  }

  /** All trained values in a row. */
  public INDArray values() {
    return values;
  }

  /** dL/d {@link #values}. */
  public INDArray gradients() {
    return gradients;
  }

  /** What no gradient moves in a row: running statistics, which follow the batches, and others. */
  public INDArray fixed() {
    return fixed;
  }

  /** values ← values + by · direction. */
  public void move(double by, INDArray direction) {
    Nd4j.getBlasWrapper().level1().axpy(values.length(), by, direction, values);
  }

  /** Whether a node keeps its weights and running statistics as they are. */
  boolean isFrozen(String node) {
    return frozen.contains(node);
  }

  /** Whether a node has weights that are trained. */
  boolean learn(String node) {
    return slots.entrySet().stream()
        .anyMatch(
            slot -> slot.getValue().trained() && WeightShapes.node(slot.getKey()).equals(node));
  }

  INDArray value(String name) {
    return value(name, 0, 1);
  }

  INDArray gradient(String name) {
    return gradient(name, 0, 1);
  }

  /** One of {@code parts} equal parts along the first dimension, 0 for the first. */
  INDArray value(String name, int part, int parts) {
    Slot slot = slots.get(name);
    return part(slot.trained() ? values : fixed, slot.offset(), slot, part, parts);
  }

  /**
   * One of {@code parts} equal parts along the first dimension, 0 for the first. That of a weight
   * that is not trained may be written like any other, and nobody reads it.
   */
  INDArray gradient(String name, int part, int parts) {
    Slot slot = slots.get(name);
    return slot.trained()
        ? part(gradients, slot.offset(), slot, part, parts)
        : part(unused, 0, slot, part, parts);
  }

  /** A copy of one weight; empty if none of that name is trained. */
  public float[] valuesOf(String name) {
    return copy(values, name);
  }

  /** A copy of one weight's gradient; empty if none of that name is trained. */
  public float[] gradientsOf(String name) {
    return copy(gradients, name);
  }

  private float[] copy(INDArray row, String name) {
    Slot slot = slots.get(name);
    float[] part = new float[slot == null || !slot.trained() ? 0 : slot.length()];
    if (part.length > 0) {
      new HostFloats(row).read().position(slot.offset()).get(part);
    }
    return part;
  }

  /** A copy by neutral names. */
  public Weights weights() {
    float[] trained = new HostFloats(values).copy();
    float[] still = new HostFloats(fixed).copy();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    slots.forEach(
        (name, slot) -> {
          float[] part = new float[slot.length()];
          System.arraycopy(slot.trained() ? trained : still, slot.offset(), part, 0, part.length);
          tensors.put(name, new Tensor(slot.shape(), part));
        });
    return new Weights(tensors);
  }

  private void load(Weights weights) {
    float[] trained = new float[Math.toIntExact(values.length())];
    float[] still = new float[Math.toIntExact(fixed.length())];
    slots.forEach(
        (name, slot) ->
            System.arraycopy(
                weights.get(name).values(),
                0,
                slot.trained() ? trained : still,
                slot.offset(),
                slot.length()));
    new HostFloats(values).set(trained);
    new HostFloats(fixed).set(still);
  }

  private static INDArray part(INDArray row, int offset, Slot slot, int part, int parts) {
    long[] shape = slot.shape().stream().mapToLong(Integer::longValue).toArray();
    shape[0] /= parts;
    int length = slot.length() / parts;
    int from = offset + part * length;
    return row.get(NDArrayIndex.interval(from, from + length)).reshape('c', shape);
  }

  private boolean learns(String name) {
    return Weights.isTrained(name) && !frozen.contains(WeightShapes.node(name));
  }
}
