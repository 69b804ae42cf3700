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
  private final INDArray statistics;

  /** Holds copies of the given weights. */
  public Parameters(Weights weights, Buffers buffers) {
    int trained = 0;
    int running = 0;
    for (Map.Entry<String, Tensor> named : weights.tensors().entrySet()) {
      boolean statistic = isStatistic(named.getKey());
      var slot = new Slot(!statistic, statistic ? running : trained, named.getValue().shape());
      slots.put(named.getKey(), slot);
      trained += statistic ? 0 : slot.length();
      running += statistic ? slot.length() : 0;
    }
    values = buffers.zeros(Math.max(1, trained));
    gradients = buffers.zeros(Math.max(1, trained));
    statistics = buffers.zeros(Math.max(1, running));
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

  /** Running means and variances in a row: they follow the batches and are not trained. */
  public INDArray statistics() {
    return statistics;
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
    return part(slot.trained() ? values : statistics, slot, part, parts);
  }

  /** One of {@code parts} equal parts along the first dimension, 0 for the first. */
  INDArray gradient(String name, int part, int parts) {
    return part(gradients, slots.get(name), part, parts);
  }

  /** A copy of one weight; empty if there is none of that name. */
  public float[] valuesOf(String name) {
    return copy(values, name);
  }

  /** A copy of one weight's gradient; empty if there is none of that name. */
  public float[] gradientsOf(String name) {
    return copy(gradients, name);
  }

  private float[] copy(INDArray row, String name) {
    Slot slot = slots.get(name);
    float[] part = new float[slot == null ? 0 : slot.length()];
    if (part.length > 0) {
      new HostFloats(row).read().position(slot.offset()).get(part);
    }
    return part;
  }

  /** A copy by neutral names. */
  public Weights weights() {
    float[] trained = new HostFloats(values).copy();
    float[] running = new HostFloats(statistics).copy();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    slots.forEach(
        (name, slot) -> {
          float[] part = new float[slot.length()];
          System.arraycopy(slot.trained() ? trained : running, slot.offset(), part, 0, part.length);
          tensors.put(name, new Tensor(slot.shape(), part));
        });
    return new Weights(tensors);
  }

  private void load(Weights weights) {
    float[] trained = new float[Math.toIntExact(values.length())];
    float[] running = new float[Math.toIntExact(statistics.length())];
    slots.forEach(
        (name, slot) ->
            System.arraycopy(
                weights.get(name).values(),
                0,
                slot.trained() ? trained : running,
                slot.offset(),
                slot.length()));
    new HostFloats(values).set(trained);
    new HostFloats(statistics).set(running);
  }

  private static INDArray part(INDArray row, Slot slot, int part, int parts) {
    long[] shape = slot.shape().stream().mapToLong(Integer::longValue).toArray();
    shape[0] /= parts;
    int length = slot.length() / parts;
    int from = slot.offset() + part * length;
    return row.get(NDArrayIndex.interval(from, from + length)).reshape('c', shape);
  }

  private static boolean isStatistic(String name) {
    return name.endsWith(".mean") || name.endsWith(".variance");
  }
}
