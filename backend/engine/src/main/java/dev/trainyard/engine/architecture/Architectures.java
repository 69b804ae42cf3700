package dev.trainyard.engine.architecture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All architectures, in the order in which one meets them. */
public final class Architectures {
  private static final List<Architecture> ALL =
      Stream.of(
              Stream.of(
                  new LinearRegression(),
                  new PolynomialRegression(),
                  new LogisticRegression(),
                  new SoftmaxRegression(),
                  new KernelMachine(),
                  new BoostedTrees(),
                  new Mlp(),
                  new LeNet5(),
                  new AlexNet()),
              Vgg.depths(),
              Stream.of(new GoogLeNet()),
              Fcn.strides(),
              CifarResNet.depths(Twin.PLAIN),
              ResNet.depths(Twin.PLAIN),
              CifarResNet.depths(Twin.RESIDUAL),
              ResNet.depths(Twin.RESIDUAL),
              CifarResNet.depths(Twin.SQUEEZED),
              ResNet.depths(Twin.SQUEEZED))
          .<Architecture>flatMap(Function.identity())
          .toList();

  private Architectures() {}

  public static List<Architecture> all() {
    return ALL;
  }

  public static Optional<Architecture> byId(String id) {
    return ALL.stream().filter(architecture -> architecture.id().equals(id)).findFirst();
  }
}
