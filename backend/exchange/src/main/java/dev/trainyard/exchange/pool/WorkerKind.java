package dev.trainyard.exchange.pool;

import dev.trainyard.engine.training.Device;

/**
 * Workers that train equally fast: the same engine on the same device.
 *
 * @param engine its name: "dl4j"
 * @param device in words, with the threads of a CPU, for half of its cores are another device: "AMD
 *     EPYC, 2 threads (libtorch 2.10.0)"
 */
public record WorkerKind(String engine, String device) {

  public static WorkerKind of(Device device) {
    return new WorkerKind(
        device.engine(), "%s%s (%s)".formatted(device.name(), threads(device), device.backend()));
  }

  /** As people call the engine. */
  public String engineTitle() {
    return engineTitle(engine);
  }

  /** As people call an engine. */
  public static String engineTitle(String engine) {
    return switch (engine) {
      case "dl4j" -> "Deeplearning4j";
      case "pytorch" -> "PyTorch";
      default -> engine;
    };
  }

  private static String threads(Device device) {
    if (!device.kind().equals("cpu")) {
      return "";
    }
    return device.threads() == 1 ? ", 1 thread" : ", %d threads".formatted(device.threads());
  }
}
