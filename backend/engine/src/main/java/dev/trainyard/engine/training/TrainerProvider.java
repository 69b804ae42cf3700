package dev.trainyard.engine.training;

/** An engine on the class path, found by {@link java.util.ServiceLoader}. */
public interface TrainerProvider {

  /** What a program asks for: let the engine choose, or insist. */
  enum DeviceRequest {
    AUTO,
    CPU,
    CUDA
  }

  /** The engine's name: "dl4j". */
  String engine();

  /**
   * Opens the engine on a device.
   *
   * @throws TrainingFailed.Unsupported if the device that was insisted on is not there; never a
   *     silent fall-back
   */
  Trainer open(DeviceRequest request);
}
