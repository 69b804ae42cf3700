package dev.trainyard.engine.architecture;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Optional;

/**
 * LeNet-5, figure 2 of the paper. Every map of C3 is connected to every map of S2, the pooling has
 * no weights, and softmax stands in place of the radial basis functions.
 */
final class LeNet5 implements Architecture {

  @Override
  public Network build(Order order) {
    // The paper puts digits of 28×28 into a field of 32×32; the first convolution's padding does
    // so.
    int margin = order.image().height() == 28 ? 2 : 0;
    Width width = order.width();
    var activation = new Layer.Activation(order.options().nonlinearity("activation"));
    Layer pooling = Layer.Pooling.of(order.options().poolingFunction("pooling"), 2);
    return order.answer(
        Network.from(order.input())
            .then("c1", Layer.Convolution.of(width.of(6), 5).padding(margin)) // 6×28×28
            .then("c1-activation", activation)
            .then("s2", pooling) // 6×14×14
            .then("c3", Layer.Convolution.of(width.of(16), 5)) // 16×10×10
            .then("c3-activation", activation)
            .then("s4", pooling) // 16×5×5
            .then("c5", Layer.Convolution.of(width.of(120), 5)) // 120×1×1
            .then("c5-activation", activation)
            .then("flatten", new Layer.Flatten())
            .then("f6", Layer.Dense.of(width.of(84)))
            .then("f6-activation", activation));
  }

  @Override
  public About about() {
    return new About(
        "lenet-5",
        "LeNet-5",
        Family.FIRST,
        1998,
        "Small filters, shared over the whole image, learn strokes; pooling makes their exact place matter less.",
        new Paper(
            "Gradient-based learning applied to document recognition (LeCun, Bottou, Bengio, Haffner)",
            "https://doi.org/10.1109/5.726791"));
  }

  @Override
  public List<Option> options() {
    return List.of(Option.activation("tanh", "relu", "sigmoid"), Option.pooling("average", "max"));
  }

  @Override
  public Optional<Published> published() {
    String result = "0.95 % of MNIST's test digits wrong (figure 9).";
    return Optional.of(Published.elsewhere(new Shape.Image(1, 32, 32), 10, result));
  }

  @Override
  public Optional<String> objection(Shape input) {
    if (input instanceof Shape.Image image
        && image.height() == image.width()
        && (image.height() == 28 || image.height() == 32)) {
      return Optional.empty();
    }
    return Optional.of(
        "LeNet-5 reads images of 32×32, or of 28×28 with a margin, not %s."
            .formatted(Inputs.words(input)));
  }
}
