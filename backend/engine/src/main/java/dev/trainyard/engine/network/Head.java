package dev.trainyard.engine.network;

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
