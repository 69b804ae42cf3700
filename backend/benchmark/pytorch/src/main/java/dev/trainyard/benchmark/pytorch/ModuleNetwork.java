package dev.trainyard.benchmark.pytorch;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.Weights;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.BatchNorm2dImpl;
import org.bytedeco.pytorch.BatchNormOptions;
import org.bytedeco.pytorch.Conv2dImpl;
import org.bytedeco.pytorch.Conv2dOptions;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network as one writes it with PyTorch: what has parameters is a registered module, the rest are
 * functions. Images are batch × channel × height × width.
 */
final class ModuleNetwork extends Module {

  /** From the outputs of a node's inputs to its own. */
  private interface Forward {
    Tensor of(List<Tensor> inputs);
  }

  private final Map<Node, Forward> nodes = new LinkedHashMap<>();
  private final Map<String, Tensor> parameters = new HashMap<>();

  ModuleNetwork(Network network) {
    Analysis analysis = Analysis.of(network);
    for (Node node : network.nodes()) {
      nodes.put(node, forward(node, analysis.shape(node.inputs().get(0))));
    }
  }

  /** Takes over weights by their neutral names; PyTorch's layouts are the same. */
  void load(Weights weights) {
    try (var guard = new NoGradGuard()) {
      parameters.forEach(
          (name, parameter) ->
              parameter.copy_(Tensor.create(weights.get(name).values(), parameter.shape())));
    }
  }

  /** The scores of the classes: what softmax would be applied to. */
  Tensor forward(Tensor images) {
    Map<String, Tensor> outputs = new HashMap<>();
    outputs.put(Network.INPUT, images);
    Tensor last = images;
    for (Map.Entry<Node, Forward> entry : nodes.entrySet()) {
      Node node = entry.getKey();
      last = entry.getValue().of(node.inputs().stream().map(outputs::get).toList());
      outputs.put(node.id(), last);
    }
    return last;
  }

  private Forward forward(Node node, Shape in) {
    Layer layer = node.layer();
    int channels = in.sizes().get(0);
    if (layer instanceof Layer.Convolution convolution) {
      return convolution(node.id(), convolution, channels);
    } else if (layer instanceof Layer.Dense dense) {
      return dense(node.id(), dense, channels);
    } else if (layer instanceof Layer.BatchNormalization) {
      return normalization(node.id(), channels);
    } else if (layer instanceof Layer.Pooling pooling) {
      return pooling(pooling);
    } else if (layer instanceof Layer.Activation activation) {
      return activation(activation.function());
    } else if (layer instanceof Layer.PadChannels pad) {
      long[] sides = {0, 0, 0, 0, pad.before(), pad.after()}; // the last dimension first
      return inputs -> torch.constant_pad_nd(inputs.get(0), sides, new Scalar(0));
    } else if (layer instanceof Layer.Add) {
      return inputs -> inputs.stream().reduce(Tensor::add).orElseThrow();
    } else if (layer instanceof Layer.Multiply) {
      return inputs -> inputs.stream().map(ModuleNetwork::places).reduce(Tensor::mul).orElseThrow();
    } else if (layer instanceof Layer.GlobalPooling) {
      return inputs -> torch.adaptive_avg_pool2d(inputs.get(0), 1, 1).flatten(1, -1);
    } else if (layer instanceof Layer.Flatten) {
      return inputs -> inputs.get(0).flatten(1, -1);
    } else if (layer instanceof Layer.Softmax) {
      return inputs -> inputs.get(0); // cross entropy takes scores
    }
    throw new IllegalArgumentException("No benchmark has " + layer + " yet.");
  }

  /** A vector of channels weighs all places of an image alike. */
  private static Tensor places(Tensor values) {
    return values.dim() == 2 ? values.unsqueeze(-1).unsqueeze(-1) : values;
  }

  private Forward convolution(String id, Layer.Convolution layer, int channels) {
    var options = new Conv2dOptions(channels, layer.filters(), pointer(layer.kernel()));
    options.stride().put(longs(layer.stride()));
    options.padding().put(pointer(layer.padding()));
    options.bias().put(layer.bias());
    Conv2dImpl module = register_module(id, new Conv2dImpl(options));
    parameters.put(id + ".weight", module.weight());
    if (layer.bias()) {
      parameters.put(id + ".bias", module.bias());
    }
    return inputs -> module.forward(inputs.get(0));
  }

  private Forward dense(String id, Layer.Dense layer, int channels) {
    LinearImpl module = register_module(id, new LinearImpl(channels, layer.units()));
    parameters.put(id + ".weight", module.weight());
    parameters.put(id + ".bias", module.bias());
    return inputs -> module.forward(inputs.get(0));
  }

  /** PyTorch's defaults are those of {@link Layer.BatchNormalization#standard}. */
  private Forward normalization(String id, int channels) {
    BatchNorm2dImpl module =
        register_module(id, new BatchNorm2dImpl(new BatchNormOptions(channels)));
    return inputs -> module.forward(inputs.get(0));
  }

  private static Forward pooling(Layer.Pooling layer) {
    long[] kernel = longs(layer.kernel());
    long[] stride = longs(layer.stride());
    long[] padding = longs(layer.padding());
    return layer.function() == Layer.Function.MAX
        ? inputs ->
            torch.max_pool2d(inputs.get(0), kernel, stride, padding, new long[] {1, 1}, false)
        : inputs ->
            torch.avg_pool2d(
                inputs.get(0), kernel, stride, padding, false, false, new LongOptional());
  }

  private static Forward activation(Layer.Nonlinearity function) {
    return switch (function) {
      case RELU -> inputs -> torch.relu(inputs.get(0));
      case TANH -> inputs -> torch.tanh(inputs.get(0));
      case SIGMOID -> inputs -> torch.sigmoid(inputs.get(0));
    };
  }

  private static long[] longs(Extent extent) {
    return new long[] {extent.get(0), extent.get(1)};
  }

  private static LongPointer pointer(Extent extent) {
    return new LongPointer(longs(extent));
  }
}
