package dev.trainyard.imports.onnx;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Tensor;
import dev.trainyard.imports.draft.Affine;
import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.ArrayList;
import java.util.List;

/** Operators that look at each number, or at each place's channels. */
final class Pointwise {
  private Pointwise() {}

  static void pass(Operation in) throws NoLayer {
    if (in.input(0) == null) {
      throw in.refuse("It has no input.");
    }
    in.give(in.input(0));
  }

  static void activation(Operation in) throws NoLayer {
    Layer.Nonlinearity function =
        switch (in.type()) {
          case "Tanh" -> Layer.Nonlinearity.TANH;
          case "Sigmoid" -> Layer.Nonlinearity.SIGMOID;
          default -> Layer.Nonlinearity.RELU;
        };
    Value.Signal x = in.signal(0);
    if (x.form() instanceof Value.Padded) {
      throw in.refuse("%s reads an image with padding; only convolutions can.", in.type());
    }
    // the same for each number, in whatever order they lie
    in.give(new Value.Signal(in.add(new Layer.Activation(function), x.node()), x.form()));
  }

  static void softmax(Operation in) throws NoLayer {
    Value.Signal x = in.signal(0);
    boolean vector = in.shape(x.node()) instanceof Shape.Vector;
    long axis = in.attributes().whole("axis", -1);
    boolean channels =
        vector
            ? axis == -1 || axis == 1
            : axis == (x.form() instanceof Value.ChannelsLast ? 3 : 1)
                || axis == -1 && x.form() instanceof Value.ChannelsLast;
    if (!channels || x.form() instanceof Value.FlatLast) {
      throw in.refuse("It takes shares along axis %d; a softmax here is one of channels.", axis);
    }
    in.give(new Value.Signal(in.add(new Layer.Softmax(), x.node()), x.form()));
  }

  static void batchNormalization(Operation in) throws NoLayer {
    String x = in.plain(0);
    String id =
        in.add(
            new Layer.BatchNormalization(
                in.attributes().number("epsilon", 1e-5), in.attributes().number("momentum", 0.9)),
            x);
    List<String> names = List.of("scale", "bias", "mean", "variance");
    for (int i = 0; i < names.size(); i++) {
      in.weight(id, names.get(i), i + 1, in.numbers(i + 1, names.get(i)));
    }
    in.give(id);
  }

  static void localResponseNormalization(Operation in) throws NoLayer {
    int size = Attributes.small(in.attributes().whole("size", 5));
    in.give(
        in.add(
            new Layer.LocalResponseNormalization(
                size,
                in.attributes().number("alpha", 1e-4) / size, // ONNX divides it by the size
                in.attributes().number("beta", 0.75),
                in.attributes().number("bias", 1)),
            in.plain(0)));
  }

  /** Sums of layers; of a layer and a constant, its bias or a shift of the input. */
  static void add(Operation in) throws NoLayer {
    if (!Products.bias(in) && !ofInput(in)) {
      join(in, new Layer.Add());
    }
  }

  static void multiply(Operation in) throws NoLayer {
    if (!ofInput(in)) {
      join(in, new Layer.Multiply());
    }
  }

  /** Differences and quotients are known of the input only. */
  static void ofInputOnly(Operation in) throws NoLayer {
    if (!ofInput(in)) {
      throw in.refuse(
          "%s can be read where it scales the model's input by constants, not here.", in.type());
    }
  }

  private static void join(Operation in, Layer layer) throws NoLayer {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < in.inputs(); i++) {
      if (in.input(i) instanceof Value.Numbers) {
        throw in.refuse("%s joins a layer with a constant, which no layer here does.", in.type());
      }
      boolean spread = in.signal(i).form() instanceof Value.Spread;
      inputs.add(spread ? in.signal(i).node() : in.plain(i));
    }
    if (layer instanceof Layer.Multiply && in.shape(inputs.get(0)) instanceof Shape.Vector) {
      java.util.Collections.reverse(inputs); // the image first, then the number of each channel
    }
    String id = in.add(layer, inputs.toArray(String[]::new));
    boolean spread =
        in.signal(0).form() instanceof Value.Spread && in.shape(id) instanceof Shape.Vector;
    in.give(new Value.Signal(id, spread ? new Value.Spread() : new Value.Plain()));
  }

  /** Whether the operator scales or shifts the model's input, which is then noted. */
  private static boolean ofInput(Operation in) throws NoLayer {
    int constant = in.input(0) instanceof Value.Numbers ? 0 : 1;
    if (!(in.input(constant) instanceof Value.Numbers numbers)
        || !(in.input(1 - constant) instanceof Value.Signal x)
        || !x.node().equals(Network.INPUT)
        || constant == 0 && (in.type().equals("Sub") || in.type().equals("Div"))) {
      return false;
    }
    Tensor tensor = numbers.tensor();
    int channels = in.shape(x.node()).sizes().get(0);
    boolean fits = tensor.values().length == 1 || tensor.values().length == channels;
    boolean ofPlaces =
        in.shape(x.node()) instanceof Shape.Image
            && x.form() instanceof Value.Plain
            && !Products.isOfChannels(tensor);
    if (!fits || ofPlaces) {
      throw in.refuse("It scales each place of the input differently.");
    }
    List<Double> factors = new ArrayList<>();
    List<Double> shifts = new ArrayList<>();
    for (float value : tensor.values()) {
      factors.add(
          switch (in.type()) {
            case "Mul" -> (double) value;
            case "Div" -> 1.0 / value;
            default -> 1.0;
          });
      shifts.add(
          switch (in.type()) {
            case "Add" -> (double) value;
            case "Sub" -> (double) -value;
            default -> 0.0;
          });
    }
    in.draft().scale(new Affine(factors, shifts));
    in.give(x);
    return true;
  }
}
