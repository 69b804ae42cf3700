package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.training.WeightShapes;
import dev.trainyard.engine.training.Weights;
import dev.trainyard.pytorch.device.TorchDevice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The weights of a network: what is trained lies in one row, so that one gradient and one kernel of
 * the optimizer serve all of it; what no gradient moves, frozen weights too, lies in a second row.
 * Filters lie channels last, as the fast kernels read them.
 */
public final class Parameters {
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final List<Slot> trained = new ArrayList<>();
  private final List<Slot> fixed = new ArrayList<>();
  private final Set<String> frozen;
  private final long[] lengths;
  private final Tensor values;
  private final Tensor fixedValues;
  private final Map<String, Tensor> fixedOnes = new HashMap<>();

  /**
   * Holds copies of the given weights on a device.
   *
   * @param frozen nodes whose weights are not trained
   */
  public Parameters(Weights weights, Set<String> frozen, TorchDevice device, Kept kept) {
    this.frozen = frozen;
    weights
        .tensors()
        .forEach(
            (name, tensor) -> {
              List<Slot> row = learns(name) ? trained : fixed;
              var slot = new Slot(name, tensor.shape(), row.size());
              row.add(slot);
              slots.put(name, slot);
            });
    lengths = trained.stream().mapToLong(Slot::length).toArray();
    try (var scope = new PointerScope()) {
      values = kept.keep(device.place(row(trained, weights)).requires_grad_(true));
      fixedValues = kept.keep(device.place(row(fixed, weights)));
      long offset = 0;
      for (Slot slot : fixed) {
        Tensor part = fixedValues.narrow(0, offset, slot.length());
        fixedOnes.put(slot.name(), kept.keep(slot.shaped(part)));
        offset += slot.length();
      }
    }
  }

  private boolean learns(String name) {
    return Weights.isTrained(name) && !isFrozen(WeightShapes.node(name));
  }

  /** Whether a node keeps its weights and running statistics as they are. */
  boolean isFrozen(String node) {
    return frozen.contains(node);
  }

  private static Tensor row(List<Slot> slots, Weights weights) {
    var parts = new TensorVector();
    for (Slot slot : slots) {
      float[] neutral = weights.get(slot.name()).values();
      parts.push_back(slot.stored(HostFloats.tensor(neutral, 0, neutral.length)));
    }
    return parts.empty() ? torch.empty(0) : torch.cat(parts);
  }

  /** All trained values in a row: what the gradient is taken by. */
  public Tensor values() {
    return values;
  }

  /**
   * {@link #values}, or a copy of it in another precision, as the layers see it; frozen ones too.
   */
  Parts parts(Tensor row) {
    TensorVector parts = torch.split_with_sizes(row, lengths);
    return name -> {
      Slot slot = slots.get(name);
      return fixedOnes.containsKey(name)
          ? fixedOnes.get(name).to(row.scalar_type())
          : slot.shaped(parts.get(slot.place()));
    };
  }

  /** Does something that moves the running statistics, and puts them back. */
  public void keepingStatistics(Runnable work) {
    try (var scope = new PointerScope()) {
      Tensor before = fixedValues.clone();
      work.run();
      try (var guard = new NoGradGuard()) {
        fixedValues.copy_(before);
      }
    }
  }

  /** Whether there is a trained weight of that name. */
  public boolean trains(String name) {
    return slots.containsKey(name) && learns(name);
  }

  /**
   * One weight's numbers, as they lie in a row.
   *
   * @param row like {@link #values}
   */
  public float[] numbers(String name, Tensor row) {
    Slot slot = slots.get(name);
    long from = trained.subList(0, slot.place()).stream().mapToLong(Slot::length).sum();
    return HostFloats.of(row.narrow(0, from, slot.length()));
  }

  /** A running mean or variance, to be read, and followed in place; or a kernel's centres. */
  Tensor fixed(String name) {
    return fixedOnes.get(name);
  }

  /** A copy of all weights by neutral names. */
  public Weights weights() {
    Map<String, dev.trainyard.engine.training.Tensor> tensors = new LinkedHashMap<>();
    try (var scope = new PointerScope();
        var guard = new NoGradGuard()) {
      Parts parts = parts(values.cpu());
      slots.forEach(
          (name, slot) -> {
            Tensor tensor = learns(name) ? parts.get(name) : fixedOnes.get(name);
            tensors.put(
                name,
                new dev.trainyard.engine.training.Tensor(slot.shape(), HostFloats.of(tensor)));
          });
    }
    return new Weights(tensors);
  }

  /** A row as long as {@link #values} in the order and layout of {@link Weights}. */
  public float[] exported(Tensor row) {
    try (var scope = new PointerScope();
        var guard = new NoGradGuard()) {
      Parts parts = parts(row.cpu());
      var neutral = new TensorVector();
      for (Slot slot : trained) {
        neutral.push_back(parts.get(slot.name()).reshape(slot.length()));
      }
      return neutral.empty() ? new float[0] : HostFloats.of(torch.cat(neutral));
    }
  }

  /** The opposite of {@link #exported}: fills {@code row}. */
  public void restore(float[] exported, Tensor row) {
    try (var scope = new PointerScope();
        var guard = new NoGradGuard()) {
      var stored = new TensorVector();
      int offset = 0;
      for (Slot slot : trained) {
        int length = Math.toIntExact(slot.length());
        stored.push_back(slot.stored(HostFloats.tensor(exported, offset, length)));
        offset += length;
      }
      if (!stored.empty()) {
        row.copy_(torch.cat(stored));
      }
    }
  }
}
