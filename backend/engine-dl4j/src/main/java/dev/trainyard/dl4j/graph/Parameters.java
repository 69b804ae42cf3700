package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.training.Tensor;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The weights of a network: what is trained lies in one row, its gradients in another, so that an
 * optimizer sees two vectors; each node sees its parts in the neutral layouts of {@link Weights}.
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
  private final INDArray fixedValues;

  /** Holds copies of the given weights. */
  public Parameters(Weights weights, Buffers buffers) {
    int trained = 0;
    int fixed = 0;
    for (Map.Entry<String, Tensor> named : weights.tensors().entrySet()) {
      boolean moves = Weights.isTrained(named.getKey());
      var slot = new Slot(moves, moves ? trained : fixed, named.getValue().shape());
      slots.put(named.getKey(), slot);
      trained += moves ? slot.length() : 0;
      fixed += moves ? 0 : slot.length();
    }
    values = buffers.zeros(Math.max(1, trained));
    gradients = buffers.zeros(Math.max(1, trained));
    fixedValues = buffers.zeros(Math.max(1, fixed));
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

  /** In a row what no gradient moves: fixed means and variances, centres of kernels. */
  public INDArray fixedValues() {
    return fixedValues;
  }

  /** values ← values + by · direction. */
  public void move(double by, INDArray direction) {
    Nd4j.getBlasWrapper().level1().axpy(values.length(), by, direction, values);
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
    return part(slot.trained() ? values : fixedValues, slot, part, parts);
  }

  /** One of {@code parts} equal parts along the first dimension, 0 for the first. */
  INDArray gradient(String name, int part, int parts) {
    return part(gradients, slots.get(name), part, parts);
  }

  /** A copy by neutral names. */
  public Weights weights() {
    float[] trained = new HostFloats(values).copy();
    float[] fixed = new HostFloats(fixedValues).copy();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    slots.forEach(
        (name, slot) -> {
          float[] part = new float[slot.length()];
          System.arraycopy(slot.trained() ? trained : fixed, slot.offset(), part, 0, part.length);
          tensors.put(name, new Tensor(slot.shape(), part));
        });
    return new Weights(tensors);
  }

  private void load(Weights weights) {
    float[] trained = new float[Math.toIntExact(values.length())];
    float[] fixed = new float[Math.toIntExact(fixedValues.length())];
    slots.forEach(
        (name, slot) ->
            System.arraycopy(
                weights.get(name).values(),
                0,
                slot.trained() ? trained : fixed,
                slot.offset(),
                slot.length()));
    new HostFloats(values).set(trained);
    new HostFloats(fixedValues).set(fixed);
  }

  private static INDArray part(INDArray row, Slot slot, int part, int parts) {
    long[] shape = slot.shape().stream().mapToLong(Integer::longValue).toArray();
    shape[0] /= parts;
    int length = slot.length() / parts;
    int from = slot.offset() + part * length;
    return row.get(NDArrayIndex.interval(from, from + length)).reshape('c', shape);
  }
}
