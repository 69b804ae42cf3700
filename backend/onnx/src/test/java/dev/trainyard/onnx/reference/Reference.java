package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs one example through a network, node by node. */
public final class Reference {
  private Reference() {}

  /**
   * Computes all nodes.
   *
   * @return every node's output by id, row-major
   */
  public static Map<String, double[]> outputs(TrainedNetwork trained, double[] example) {
    Map<String, Values> values = new LinkedHashMap<>();
    values.put(Network.INPUT, new Values(trained.network().input(), example));
    for (Node node : trained.network().nodes()) {
      List<Values> inputs = node.inputs().stream().map(values::get).toList();
      values.put(node.id(), output(node, inputs, trained.weights()));
    }
    values.remove(Network.INPUT);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    values.forEach((id, value) -> numbers.put(id, value.numbers()));
    return numbers;
  }

  private static Values output(Node node, List<Values> inputs, Weights weights) {
    Layer layer = node.layer();
    Values in = inputs.get(0);
    if (layer instanceof Layer.Convolution convolution) {
      return Convolve.apply(convolution, in, new NodeWeights(node.id(), weights));
    } else if (layer instanceof Layer.TransposedConvolution convolution) {
      return Scatter.apply(convolution, in, new NodeWeights(node.id(), weights));
    } else if (layer instanceof Layer.Dense dense) {
      return VectorLayers.dense(dense, in, new NodeWeights(node.id(), weights));
    } else if (layer instanceof Layer.Pooling pooling) {
      return Pool.apply(pooling, in);
    } else if (layer instanceof Layer.GlobalPooling pooling) {
      return Pool.global(pooling, in);
    } else if (layer instanceof Layer.Activation activation) {
      return Placewise.activation(activation, in);
    } else if (layer instanceof Layer.BatchNormalization normalization) {
      return Placewise.normalize(normalization, in, new NodeWeights(node.id(), weights));
    } else if (layer instanceof Layer.LocalResponseNormalization normalization) {
      return Channelwise.normalize(normalization, in);
    } else if (layer instanceof Layer.Dropout) {
      return in;
    } else if (layer instanceof Layer.Add) {
      return Placewise.add(inputs);
    } else if (layer instanceof Layer.Multiply) {
      return Placewise.multiply(in, inputs.get(1));
    } else if (layer instanceof Layer.Concatenate) {
      return Channelwise.concatenate(inputs);
    } else if (layer instanceof Layer.Crop crop) {
      return Placewise.crop(crop, in);
    } else if (layer instanceof Layer.PadChannels pad) {
      return Placewise.padChannels(pad, in);
    } else if (layer instanceof Layer.Flatten) {
      return Values.vector(in.numbers());
    } else if (layer instanceof Layer.Softmax) {
      return Channelwise.softmax(in);
    } else if (layer instanceof Layer.PolynomialFeatures features) {
      return VectorLayers.polynomial(features, in);
    } else if (layer instanceof Layer.GaussianKernel kernel) {
      return VectorLayers.kernel(kernel, in, new NodeWeights(node.id(), weights));
    }
    throw new IllegalArgumentException("No loops for " + layer);
  }
}
