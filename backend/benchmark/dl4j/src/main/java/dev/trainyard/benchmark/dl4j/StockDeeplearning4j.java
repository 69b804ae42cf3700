package dev.trainyard.benchmark.dl4j;

import dev.trainyard.benchmark.engine.Compete;
import dev.trainyard.benchmark.engine.Learner;
import dev.trainyard.benchmark.engine.StepByStep;
import dev.trainyard.benchmark.engine.Task;
import dev.trainyard.engine.training.TrainingData;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The networks as a user of Deeplearning4j writes them, with everything as it comes. */
public final class StockDeeplearning4j extends StepByStep {

  public static void main(String[] arguments) {
    Compete.with(new StockDeeplearning4j(), List.of(arguments));
  }

  @Override
  public String runsOn() {
    return "a ComputationGraph on ND4J's %s without oneDNN, %s threads"
        .formatted(Nd4j.getBackend().getClass().getSimpleName(), System.getenv("OMP_NUM_THREADS"));
  }

  @Override
  protected Learner start(Task task, TrainingData data, long seed) {
    GraphBuilder graph =
        switch (task) {
          case LENET -> lenet(seed, task.learningRate);
          case RESNET_20 -> resnet(seed, task.learningRate);
          default ->
              throw new IllegalArgumentException(
                  "Nobody wrote " + task.title + " for Deeplearning4j.");
        };
    var network = new ComputationGraph(graph.build());
    network.init();
    return new GraphLearner(network, data);
  }

  private static GraphBuilder begin(long seed, double learningRate) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .updater(new Adam(learningRate))
        .graphBuilder()
        .addInputs("input")
        .setInputTypes(InputType.convolutional(28, 28, 1));
  }

  private static GraphBuilder lenet(long seed, double learningRate) {
    return begin(seed, learningRate)
        .addLayer("c1", convolution(20, 5, 1), "input")
        .addLayer("p1", pooling(), "c1")
        .addLayer("c2", convolution(50, 5, 1), "p1")
        .addLayer("p2", pooling(), "c2")
        .addLayer(
            "d1", new DenseLayer.Builder().nOut(500).activation(Activation.RELU).build(), "p2")
        .addLayer("output", output(), "d1")
        .setOutputs("output");
  }

  private static GraphBuilder resnet(long seed, double learningRate) {
    GraphBuilder graph = begin(seed, learningRate);
    String last = unit(graph, "stem", 16, 1, true, "input");
    int[] filters = {16, 32, 64};
    for (int stage = 0; stage < 3; stage++) {
      for (int block = 0; block < 3; block++) {
        int stride = stage > 0 && block == 0 ? 2 : 1;
        String id = "b" + stage + block;
        String first = unit(graph, id + "a", filters[stage], stride, true, last);
        String second = unit(graph, id + "b", filters[stage], 1, false, first);
        // The vertex that pads channels does not exist; the usual way out is a projection.
        String shortcut =
            stride == 1 ? last : unit(graph, id + "s", filters[stage], stride, false, last);
        graph.addVertex(id, new ElementWiseVertex(ElementWiseVertex.Op.Add), second, shortcut);
        graph.addLayer(
            id + "r", new ActivationLayer.Builder().activation(Activation.RELU).build(), id);
        last = id + "r";
      }
    }
    return graph
        .addLayer("pool", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), last)
        .addLayer("output", output(), "pool")
        .setOutputs("output");
  }

  private static String unit(
      GraphBuilder graph, String id, int filters, int stride, boolean relu, String input) {
    graph.addLayer(
        id,
        new ConvolutionLayer.Builder(3, 3)
            .nOut(filters)
            .stride(stride, stride)
            .convolutionMode(ConvolutionMode.Same)
            .activation(Activation.IDENTITY)
            .hasBias(false)
            .build(),
        input);
    graph.addLayer(
        id + "n",
        new BatchNormalization.Builder()
            .activation(relu ? Activation.RELU : Activation.IDENTITY)
            .build(),
        id);
    return id + "n";
  }

  private static ConvolutionLayer convolution(int filters, int kernel, int stride) {
    return new ConvolutionLayer.Builder(kernel, kernel)
        .nOut(filters)
        .stride(stride, stride)
        .activation(Activation.IDENTITY)
        .build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(
            SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
        .build();
  }

  private static OutputLayer output() {
    return new OutputLayer.Builder(LossFunction.MCXENT)
        .nOut(10)
        .activation(Activation.SOFTMAX)
        .build();
  }
}
