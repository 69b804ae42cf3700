package dev.trainyard.imports.onnx;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Pads;
import java.util.ArrayList;
import java.util.List;

/** What an operator's output stands for. */
sealed interface Value {

  /** What a node of the network says, for each example. */
  record Signal(String node, Form form) implements Value {}

  /** How a signal lies in the tensors of the file. */
  sealed interface Form {}

  /** As in our network: (N, C, H, W) or (N, numbers). */
  record Plain() implements Form {}

  /** An image as (N, H, W, C). */
  record ChannelsLast() implements Form {}

  /** A vector as (N, C, 1, 1). */
  record Spread() implements Form {}

  /** A vector of our order C·H·W as one of H·W·C. */
  record FlatLast(Shape.Image image) implements Form {}

  /** An image with zeros around it that the next layer has to bring. */
  record Padded(Pads pads) implements Form {}

  /** Numbers that the file holds. */
  record Numbers(String name, Tensor tensor) implements Value {}

  /**
   * Whole numbers, such as a shape; {@link #BATCH} stands for the number of examples.
   *
   * @param columns of a table, 1 for a list
   */
  record Whole(List<Long> values, int columns) implements Value {
    static final long BATCH = Long.MIN_VALUE;

    static Whole row(List<Long> values) {
      return new Whole(values, 1);
    }

    List<List<Long>> rows() {
      List<List<Long>> rows = new ArrayList<>();
      for (int from = 0; from < values.size(); from += columns) {
        rows.add(values.subList(from, from + columns));
      }
      return rows;
    }
  }

  /** Of an operator that could not be read: what follows from it is not judged. */
  record Unknown() implements Value {}

  static Signal plain(String node) {
    return new Signal(node, new Plain());
  }
}
