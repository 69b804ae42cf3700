package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Monomials;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainingFailed;
import java.util.Locale;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The operation of each layer: the one place that knows them all. */
public record Layers(
    Analysis analysis, Parameters parameters, Dropping dropping, Constants constants) {
  private static final long CHANNELS = 1;
  private static final long[] NOTHING_MORE = {0, 0};
  private static final long[] NOT_DILATED = {1, 1};

  /**
   * @param index the node's place in its network
   * @throws TrainingFailed.Unsupported if this engine cannot compute the layer
   */
  Operation operation(Node node, int index) {
    String id = node.id();
    Layer layer = node.layer();
    if (layer instanceof Layer.Convolution convolution) {
      return convolving(id, convolution);
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      return transposing(id, convolution);
    } else if (layer instanceof Layer.Dense dense) {
      return (x, pass) ->
          torch.linear(x.get(0), pass.fast().get(id + ".weight"), bias(id, dense.bias(), pass));
    } else if (layer instanceof Layer.Pooling pooling) {
      return (x, pass) -> Pools.pool(pooling, x.get(0));
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return (x, pass) -> Pools.global(pooling.function(), x.get(0));
    } else if (layer instanceof Layer.Activation activation) {
      return activating(activation.function());
    } else if (layer instanceof Layer.BatchNormalization normalization) {
      return new Normalizing(id, normalization, parameters);
    } else if (layer instanceof Layer.LocalResponseNormalization normalization) {
      return new NormalizingNeighbours(normalization);
    } else if (layer instanceof Layer.Dropout dropout) {
      return (x, pass) ->
          pass.training() ? dropping.drop(x.get(0), dropout.rate(), index, pass.step()) : x.get(0);
    } else if (layer instanceof Layer.Add) {
      return (x, pass) -> x.stream().reduce(Tensor::add).orElseThrow();
    } else if (layer instanceof Layer.Multiply) {
      return (x, pass) -> x.get(0).mul(asWide(x.get(1), x.get(0)));
    } else if (layer instanceof Layer.Concatenate) {
      return (x, pass) -> torch.cat(new TensorVector(x.toArray(Tensor[]::new)), CHANNELS);
    } else if (layer instanceof Layer.Crop crop) {
      return (x, pass) ->
          x.get(0).narrow(2, crop.top(), crop.height()).narrow(3, crop.left(), crop.width());
    } else if (layer instanceof Layer.PadChannels pad) {
      return padding(pad, analysis.shape(id));
    } else if (layer instanceof Layer.Flatten) {
      return (x, pass) -> x.get(0).flatten(1, -1);
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      int numbers = analysis.shape(node.inputs().get(0)).sizes().get(0);
      return RaisingPowers.of(Monomials.above(numbers, features.degree()), constants);
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return new Nearing(parameters.fixed(id + ".centres"), kernel.sigma());
    } else if (layer instanceof Layer.Softmax) {
      return (x, pass) -> torch.softmax(x.get(0), CHANNELS);
    }
    throw new TrainingFailed.Unsupported(
        "PyTorch's engine cannot train node \"%s\" (%s) in the middle of a network."
            .formatted(id, layer.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }

  private static Operation convolving(String id, Layer.Convolution layer) {
    long[] stride = Pools.sizes(layer.stride());
    long[] padding = Pools.sizes(layer.padding());
    long[] dilation = Pools.sizes(layer.dilation());
    return (x, pass) ->
        torch.conv2d(
            x.get(0),
            pass.fast().get(id + ".weight"),
            bias(id, layer.bias(), pass),
            stride,
            padding,
            dilation,
            layer.groups());
  }

  private static Operation transposing(String id, Layer.TransposedConvolution layer) {
    long[] stride = Pools.sizes(layer.stride());
    long[] padding = Pools.sizes(layer.padding());
    return (x, pass) ->
        torch.conv_transpose2d(
            x.get(0),
            pass.fast().get(id + ".weight"),
            bias(id, layer.bias(), pass),
            stride,
            padding,
            NOTHING_MORE,
            layer.groups(),
            NOT_DILATED);
  }

  /** A vector's numbers as places of an image; anything else as it is. */
  private static Tensor asWide(Tensor factor, Tensor x) {
    return factor.dim() < x.dim() ? factor.unsqueeze(2).unsqueeze(3) : factor;
  }

  private static TensorOptional bias(String id, boolean has, Pass pass) {
    return has ? new TensorOptional(pass.fast().get(id + ".bias")) : new TensorOptional();
  }

  private static Operation activating(Layer.Nonlinearity function) {
    return switch (function) {
      case RELU -> (x, pass) -> torch.relu(x.get(0));
      case TANH -> (x, pass) -> torch.tanh(x.get(0));
      case SIGMOID -> (x, pass) -> torch.sigmoid(x.get(0));
    };
  }

  private static Operation padding(Layer.PadChannels pad, Shape output) {
    // libtorch counts from the last dimension: width, height, channels
    long[] places =
        output instanceof Shape.Image
            ? new long[] {0, 0, 0, 0, pad.before(), pad.after()}
            : new long[] {pad.before(), pad.after()};
    return (x, pass) -> torch.constant_pad_nd(x.get(0), places, new Scalar(0));
  }
}
