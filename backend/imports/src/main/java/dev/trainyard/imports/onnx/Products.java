package dev.trainyard.imports.onnx;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Rearrange;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.List;
import java.util.Optional;

/** Products of a vector and a matrix: dense layers. */
final class Products {
  private Products() {}

  static void gemm(Operation in) throws NoLayer {
    if (in.attributes().whole("transA", 0) != 0) {
      throw in.refuse("It transposes its input over the examples, which no layer does.");
    }
    Tensor weight = in.numbers(1, "weights");
    boolean outFirst = in.attributes().whole("transB", 0) != 0;
    double alpha = in.attributes().number("alpha", 1);
    double beta = in.attributes().number("beta", 1);
    Optional<Tensor> bias = in.optional(2, "biases").map(tensor -> scaled(tensor, beta));
    dense(in, scaled(outFirst(in, weight, outFirst), alpha), bias);
  }

  static void matMul(Operation in) throws NoLayer {
    dense(in, outFirst(in, in.numbers(1, "weights"), false), Optional.empty());
  }

  private static Tensor outFirst(Operation in, Tensor weight, boolean already) throws NoLayer {
    if (weight.shape().size() != 2) {
      throw in.refuse("Its weights have the shape %s, not that of a matrix.", weight.shape());
    }
    return already ? weight : Rearrange.axes(weight, 1, 0);
  }

  /**
   * @param weight out × in
   */
  private static void dense(Operation in, Tensor weight, Optional<Tensor> bias) throws NoLayer {
    Value.Signal x = in.signal(0);
    Tensor columns = weight;
    if (x.form() instanceof Value.FlatLast flat) {
      if (flat.image().elements() == weight.shape().get(1)) {
        columns = Rearrange.columnsToChannelsFirst(weight, flat.image());
      }
    } else if (!(x.form() instanceof Value.Plain)) {
      throw in.refuse("A dense layer reads a vector. Put a Flatten before it.");
    }
    if (!(in.shape(x.node()) instanceof Shape.Vector)) {
      throw in.refuse("A dense layer reads a vector. Put a Flatten before it.");
    }
    int units = weight.shape().get(0);
    String id = in.add(new Layer.Dense(units, bias.isPresent()), x.node());
    in.weight(id, "weight", 1, columns);
    bias.ifPresent(tensor -> in.weight(id, "bias", 2, row(tensor, units)));
    in.give(id);
  }

  /** Whether an Add was the bias of the layer that it reads, which then has it. */
  static boolean bias(Operation in) throws NoLayer {
    int constant = in.input(0) instanceof Value.Numbers ? 0 : 1;
    if (!(in.input(constant) instanceof Value.Numbers numbers)
        || !(in.input(1 - constant) instanceof Value.Signal signal)
        || !in.readsAlone(1 - constant)
        || signal.node().equals(dev.trainyard.engine.network.Network.INPUT)) {
      return false;
    }
    Layer layer = in.draft().layer(signal.node());
    Tensor tensor = numbers.tensor();
    if (layer instanceof Layer.Dense dense && !dense.bias()) {
      in.draft().replace(signal.node(), new Layer.Dense(dense.units(), true));
      in.weight(signal.node(), "bias", constant, row(tensor, dense.units()));
    } else if (layer instanceof Layer.Convolution convolution
        && !convolution.bias()
        && isOfChannels(tensor)) {
      in.draft()
          .replace(
              signal.node(),
              new Layer.Convolution(
                  convolution.filters(),
                  convolution.kernel(),
                  convolution.stride(),
                  convolution.padding(),
                  convolution.dilation(),
                  convolution.groups(),
                  true));
      in.weight(signal.node(), "bias", constant, row(tensor, convolution.filters()));
    } else {
      return false;
    }
    in.give(signal);
    return true;
  }

  /** A number for each map of (N, C, H, W), or one for all; not one for each column. */
  static boolean isOfChannels(Tensor tensor) {
    List<Integer> shape = tensor.shape();
    int rank = shape.size();
    return tensor.values().length == 1
        || rank >= 3 && shape.get(rank - 1) == 1 && shape.get(rank - 2) == 1;
  }

  /** One number for all, or a row of (1, units), as (units). */
  private static Tensor row(Tensor tensor, int units) {
    if (tensor.values().length == 1) {
      float[] values = new float[units];
      java.util.Arrays.fill(values, tensor.values()[0]);
      return new Tensor(List.of(units), values);
    }
    return new Tensor(List.of(tensor.values().length), tensor.values());
  }

  private static Tensor scaled(Tensor tensor, double factor) {
    if (factor == 1) {
      return tensor;
    }
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] * factor);
    }
    return new Tensor(tensor.shape(), values);
  }
}
