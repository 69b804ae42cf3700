package dev.trainyard.engine.architecture;

import java.util.List;
import java.util.Optional;

/** All architectures, in the order in which one meets them. */
public final class Architectures {
  private static final List<Architecture> ALL =
      List.of(new SoftmaxRegression(), new Mlp(), new LeNet5(), new CifarResNet(3));

  private Architectures() {}

  public static List<Architecture> all() {
    return ALL;
  }

  public static Optional<Architecture> byId(String id) {
    return ALL.stream().filter(architecture -> architecture.id().equals(id)).findFirst();
  }
}
