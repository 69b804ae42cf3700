package dev.trainyard.onnx;

import static dev.trainyard.engine.network.NetworkBuilder.from;

import dev.trainyard.engine.network.Layer.Activation;
import dev.trainyard.engine.network.Layer.Add;
import dev.trainyard.engine.network.Layer.BatchNormalization;
import dev.trainyard.engine.network.Layer.Convolution;
import dev.trainyard.engine.network.Layer.Dense;
import dev.trainyard.engine.network.Layer.Dropout;
import dev.trainyard.engine.network.Layer.Flatten;
import dev.trainyard.engine.network.Layer.Function;
import dev.trainyard.engine.network.Layer.Nonlinearity;
import dev.trainyard.engine.network.Layer.Pooling;
import dev.trainyard.engine.network.Layer.Softmax;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;

/** Networks that tests know by name. */
final class Models {
  private Models() {}

  /** Two numbers in, three classes out: nine weights. */
  static Network tiny() {
    return from(new Shape.Vector(2)).then("f", Dense.of(3)).then("p", new Softmax()).build();
  }

  /** A shortcut, a batch normalization and a dropout on the way to ten classes. */
  static Network small() {
    return from(new Shape.Image(1, 12, 10))
        .then("c1", Convolution.of(4, 3).padding(1))
        .then("n1", BatchNormalization.standard())
        .then("r1", new Activation(Nonlinearity.RELU))
        .then("c2", Convolution.of(4, 3).padding(1).withoutBias())
        .add("sum", new Add(), "c2", "r1")
        .then("s1", Pooling.of(Function.AVERAGE, 2))
        .then("flat", new Flatten())
        .then("drop", new Dropout(0.5))
        .then("f1", Dense.of(10))
        .then("softmax", new Softmax())
        .build();
  }
}
