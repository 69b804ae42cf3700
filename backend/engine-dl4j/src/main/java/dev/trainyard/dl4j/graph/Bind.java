package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.TrainingFailed;

/** Chooses the computation of each layer: the one place that knows them all. */
record Bind(Parameters weights, Buffers buffers, long seed) {

  /**
   * @param index the node's place in its network
   * @throws TrainingFailed.Unsupported if this engine cannot compute the layer
   */
  Computation node(Node node, int index, Wires wires) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Convolution convolution) {
      return inGroups(
          convolution.groups(),
          wires,
          (group, own) -> {
            Filters filters =
                Filters.of(node.id(), convolution.groups(), convolution.bias(), group, weights);
            return convolution(convolution, own, filters, buffers);
          });
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      return inGroups(
          convolution.groups(),
          wires,
          (group, own) -> {
            Filters filters =
                Filters.of(node.id(), convolution.groups(), convolution.bias(), group, weights);
            return Convolving.transposed(convolution, own, filters, buffers);
          });
    } else if (layer instanceof Layer.Dense dense) {
      return new Multiplying(node.id(), dense, wires, weights);
    } else if (layer instanceof Layer.Pooling pooling) {
      return new Pooling(pooling, wires);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return Pooling.global(pooling, wires);
    } else if (layer instanceof Layer.Activation activation) {
      return activation.function() == Layer.Nonlinearity.RELU
          ? new Rectifying(wires)
          : new Activating(activation.function(), wires);
    } else if (layer instanceof Layer.BatchNormalization normalization) {
      return wires.training() && !weights.isFrozen(node.id())
          ? new NormalizingBatches(node.id(), normalization, wires, weights, buffers)
          : new Normalizing(node.id(), normalization, wires, weights, buffers);
    } else if (layer instanceof Layer.LocalResponseNormalization normalization) {
      return new NormalizingNeighbours(normalization, wires, buffers);
    } else if (layer instanceof Layer.Dropout dropout) {
      return wires.training()
          ? new Dropping(dropout.rate(), seed, index, wires, buffers)
          : step -> {};
    } else if (layer instanceof Layer.Add) {
      return new Adding(wires.inputs(), wires.output());
    } else if (layer instanceof Layer.Multiply) {
      return wires.inputs().get(0).rank() == wires.inputs().get(1).rank()
          ? new MultiplyingInputs(wires)
          : new ScalingChannels(wires);
    } else if (layer instanceof Layer.Concatenate) {
      return new Concatenating(wires);
    } else if (layer instanceof Layer.Crop crop) {
      return new Cropping(crop, wires);
    } else if (layer instanceof Layer.PadChannels pad) {
      return new PaddingChannels(pad.before(), wires);
    } else if (layer instanceof Layer.Flatten) {
      return step -> {};
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return new RaisingPowers(features.degree(), wires);
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return new Nearing(kernel, wires, weights.value(node.id() + ".centres"), buffers);
    } else if (layer instanceof Layer.Softmax) {
      return new TakingShares(wires, buffers);
    }
    throw new TrainingFailed.Unsupported(
        "Deeplearning4j cannot train node \"%s\" (%s) in the middle of a network."
            .formatted(
                node.id(), layer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)));
  }

  private Computation inGroups(int groups, Wires wires, ConvolvingInGroups.Part part) {
    return groups == 1 ? part.of(0, wires) : new ConvolvingInGroups(groups, wires, buffers, part);
  }

  /** A convolution of one group. */
  static Computation convolution(
      Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    return ConvolvingDilated.fits(layer)
        ? new ConvolvingDilated(layer, wires, filters, buffers)
        : undilated(layer, wires, filters, buffers);
  }

  /** A convolution of one group whose dilation is 1, or is in the filters. */
  static Computation undilated(
      Layer.Convolution layer, Wires wires, Filters filters, Buffers buffers) {
    return ConvolvingInput.fits(layer, wires)
        ? new ConvolvingInput(layer, wires, filters, buffers)
        : Convolving.of(layer, wires, filters, buffers);
  }
}
