package dev.trainyard.pytorch.device;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingFailed;
import java.util.Optional;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where tensors live.
 *
 * @param description what it is, for people and for the pool
 */
public record TorchDevice(Device description) {
  private static final Logger log = LoggerFactory.getLogger(TorchDevice.class);

  /**
   * Loads libtorch once per process, sets it up for training and says what it runs on.
   *
   * @throws TrainingFailed.Unsupported if libtorch does not run here, or the device that is
   *     insisted on is not there
   */
  public static TorchDevice open(DeviceRequest request) {
    try {
      Optional<Gpu> gpu =
          request == DeviceRequest.CPU || !torch.cuda_is_available()
              ? Optional.empty()
              : Optional.of(Gpu.first());
      if (request == DeviceRequest.CUDA && gpu.isEmpty()) {
        throw new TrainingFailed.Unsupported(
            "A cuda device was asked for, but this worker's libtorch sees only the cpu. %s"
                .formatted(
                    torch.hasCUDA()
                        ? "Start it on a machine with an NVIDIA GPU and its driver, or ask for auto."
                        : "Build it with -Pcuda and start it on a machine with an NVIDIA GPU, or ask for auto."));
      }
      Device device = gpu.map(Gpu::describe).orElseGet(Cpu::describe);
      log.info(
          "PyTorch runs on {} ({}): {}, {}, precisions {}, helpers {}, {} threads",
          device.name(),
          device.kind(),
          device.backend(),
          device.instructionSet(),
          device.precisions(),
          device.helpers(),
          device.threads());
      return new TorchDevice(device);
    } catch (LinkageError broken) {
      throw new TrainingFailed.Unsupported(
          "libtorch could not be loaded on this machine: " + broken);
    }
  }

  /** Gives a training the threads that it is worth. */
  public void makeReady(Plan plan, Analysis analysis, Precision precision) {
    torch.set_num_threads(Threads.of(plan, analysis, precision, description.threads()));
  }

  private boolean isCuda() {
    return description.kind().equals("cuda");
  }

  /** A tensor of the host on this device; itself on a CPU. */
  public Tensor place(Tensor host) {
    return isCuda() ? host.cuda() : host;
  }

  /** Like {@link #place}, but does not wait for the copy: for tensors of {@link #hostFloats}. */
  public Tensor fetch(Tensor host) {
    return isCuda()
        ? host.to(cuda(), host.scalar_type(), true, false, new MemoryFormatOptional())
        : host;
  }

  /** Numbers on the host that a GPU may fetch while the host goes on. */
  public Tensor hostFloats(long... shape) {
    return torch.empty(shape, hostOptions(torch.ScalarType.Float), new MemoryFormatOptional());
  }

  /** Whole numbers on the host, likewise. */
  public Tensor hostLongs(long... shape) {
    return torch.empty(shape, hostOptions(torch.ScalarType.Long), new MemoryFormatOptional());
  }

  private TensorOptions hostOptions(torch.ScalarType type) {
    return new TensorOptions(type).pinned_memory(new BoolOptional(isCuda()));
  }

  /** A source of chance on this device, to be seeded before each use. */
  public Generator generator() {
    return isCuda() ? torch.globalContext().defaultGenerator(cuda()) : torch.make_generator_cpu();
  }

  private static org.bytedeco.pytorch.Device cuda() {
    return new org.bytedeco.pytorch.Device(torch.DeviceType.CUDA);
  }
}
