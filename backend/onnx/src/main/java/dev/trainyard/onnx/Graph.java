package dev.trainyard.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.WeightShapes;
import java.util.List;
import java.util.Map;

/** The network as operators and weights. */
final class Graph {
  /** The name of the batch's dimension: any number of examples. */
  private static final String BATCH = "N";

  private final Network network;
  private final Analysis analysis;
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName(ModelFile.PRODUCER);

  private Graph(Network network) {
    this.network = network;
    this.analysis = Analysis.of(network);
  }

  static GraphProto of(TrainedNetwork trained) {
    Graph graph = new Graph(trained.network());
    Map<String, List<Integer>> shapes = WeightShapes.of(graph.analysis);
    WritableWeights.check(trained.weights(), shapes);
    graph.operators();
    shapes
        .keySet()
        .forEach(
            name -> graph.graph.addInitializer(Initializer.of(name, trained.weights().get(name))));
    graph.ends();
    return graph.graph.build();
  }

  private void operators() {
    for (Node node : network.nodes()) {
      List<Shape> inputs = node.inputs().stream().map(analysis::shape).toList();
      graph.addAllNode(LayerOperators.of(node, inputs));
    }
  }

  private void ends() {
    graph.addInput(value(Network.INPUT));
    graph.addOutput(value(network.output()));
    network.nodes().stream()
        .map(Node::id)
        .filter(id -> !id.equals(network.output()))
        .forEach(id -> graph.addOutput(value(id)));
  }

  private ValueInfoProto value(String id) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(BATCH));
    analysis
        .shape(id)
        .sizes()
        .forEach(size -> shape.addDim(Dimension.newBuilder().setDimValue(size)));
    TypeProto.Tensor type =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT_VALUE)
            .setShape(shape)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(id)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }
}
