package dev.trainyard.engine.network;

import java.util.List;

/** What a network's last node says of its answers; the loss and the scores follow from it. */
public enum Head {
  /** A softmax over a vector: the probability of each class. Loss: cross entropy. */
  SOFTMAX(Task.CLASSIFICATION),
  /** One sigmoid: the probability of the second of two classes. Loss: binary cross entropy. */
  SIGMOID(Task.CLASSIFICATION),
  /** A softmax over an image's channels, place by place. Loss: mean cross entropy of a place. */
  SOFTMAX_MAP(Task.SEGMENTATION),
  /** A vector of numbers as they are. Loss: mean squared error. */
  VALUES(Task.REGRESSION);

  private final Task task;

  Head(Task task) {
    this.task = task;
  }

  public Task task() {
    return task;
  }

  /**
   * The nodes up to the scores from which loss and answers are worked out: a softmax or sigmoid at
   * the end is not among them.
   */
  public List<Node> body(Network network) {
    List<Node> nodes = network.nodes();
    return this == VALUES ? nodes : nodes.subList(0, nodes.size() - 1);
  }

  /** The id of the node, or of the input, whose output the scores are. */
  public String scores(Network network) {
    List<Node> nodes = network.nodes();
    return this == VALUES ? network.output() : nodes.get(nodes.size() - 1).inputs().get(0);
  }

  /** The head of a network whose analysis is known. */
  public static Head of(Network network, Analysis analysis) {
    Layer last = network.nodes().get(network.nodes().size() - 1).layer();
    Shape output = analysis.output();
    if (last instanceof Layer.Softmax) {
      return output instanceof Shape.Vector ? SOFTMAX : SOFTMAX_MAP;
    }
    boolean sigmoid = last.equals(new Layer.Activation(Layer.Nonlinearity.SIGMOID));
    return sigmoid && output.elements() == 1 ? SIGMOID : VALUES;
  }
}
