package dev.trainyard.dl4j.device;

import com.sun.management.OperatingSystemMXBean;
import dev.trainyard.dl4j.Dl4jTrainerProvider;
import dev.trainyard.engine.device.Processor;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.TrainerProvider.DeviceRequest;
import dev.trainyard.engine.training.TrainingFailed;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads ND4J's native library and says what it runs on. */
public final class NativeLibrary {
  private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);

  private NativeLibrary() {}

  /**
   * Loads the library once per process, sets it up for training and logs what is live.
   *
   * @throws TrainingFailed.Unsupported if the device that is insisted on is not there
   */
  public static Device load(DeviceRequest request) {
    NativeChoice.forThisMachine().apply();
    Device device;
    try {
      Nd4j.getMemoryManager().togglePeriodicGc(false);
      Nd4j.getExecutioner().setProfilingMode(OpExecutioner.ProfilingMode.DISABLED);
      device = describe();
    } catch (LinkageError | RuntimeException broken) {
      throw new TrainingFailed.Unsupported(
          "Deeplearning4j's native library could not be loaded on this machine: " + broken);
    }
    if (request != DeviceRequest.AUTO && !device.kind().equals(word(request))) {
      throw new TrainingFailed.Unsupported(
          "A %s device was asked for, but this worker's Deeplearning4j runs on %s. %s"
              .formatted(
                  word(request),
                  device.kind(),
                  request == DeviceRequest.CUDA
                      ? "Build it with -Pdl4j-cuda and start it on a machine with an NVIDIA GPU, or ask for auto."
                      : "Build it without -Pdl4j-cuda, or ask for auto."));
    }
    log.info(
        "Deeplearning4j runs on {} ({}): {}, {}, helpers {}, {} threads",
        device.name(),
        device.kind(),
        device.backend(),
        device.instructionSet(),
        device.helpers().isEmpty() ? "none" : device.helpers(),
        device.threads());
    device.warning().ifPresent(log::warn);
    return device;
  }

  private static String word(DeviceRequest request) {
    return request == DeviceRequest.CUDA ? "cuda" : "cpu";
  }

  private static Device describe() {
    return Nd4j.getEnvironment().isCPU() ? cpu() : cuda();
  }

  private static Device cpu() {
    // One pool of threads: OpenBLAS's own would fight with OpenMP's.
    Nd4j.factory().blas().setMaxThreads(1);
    NativeOps library = NativeOpsHolder.getInstance().getDeviceNativeOps();
    Processor processor = Processor.ofThisMachine();
    boolean built = library.buildInfo().contains("HAVE_ONEDNN");
    boolean live = built && Nd4j.getEnvironment().helpersAllowed();
    return new Device(
        Dl4jTrainerProvider.ENGINE,
        "cpu",
        processor.name(),
        "ND4J %s, %s".formatted(version(), Nd4j.factory().blas().getBlasVendor()),
        processor.instructionSet(),
        List.of(Precision.FP32),
        live ? List.of("oneDNN") : List.of(),
        library.ompGetMaxThreads(),
        memoryBytes(),
        "Equal seeds give equal bits on this kind of processor with this many threads.",
        live ? Optional.empty() : Optional.of(withoutHelper(built)));
  }

  /**
   * The machine's or the container's, or this process's share of it where the launcher gave it one;
   * without what Java's heap may take.
   */
  private static long memoryBytes() {
    long all =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long share = Pointer.maxPhysicalBytes();
    long mine = share > 0 ? Math.min(all, share) : all;
    return Math.max(0, mine - Runtime.getRuntime().maxMemory());
  }

  private static String withoutHelper(boolean built) {
    return built
        ? "oneDNN is refused by ND4J's environment: convolutions are several times slower. Unset ND4J's variables that forbid helpers."
        : "This machine's ND4J library is built without oneDNN: convolutions are several times slower.";
  }

  private static Device cuda() {
    NativeOps library = NativeOpsHolder.getInstance().getDeviceNativeOps();
    boolean live = Nd4j.getEnvironment().helpersAllowed();
    return new Device(
        Dl4jTrainerProvider.ENGINE,
        "cuda",
        library.getDeviceName(0),
        "ND4J %s, CUDA 11.6".formatted(version()),
        "sm_%d%d".formatted(library.getDeviceMajor(0), library.getDeviceMinor(0)),
        List.of(Precision.FP32),
        live ? List.of("cuDNN") : List.of(),
        library.ompGetMaxThreads(),
        library.getDeviceTotalMemory(0),
        "Equal seeds give equal weights and batches; sums on the GPU may differ in their last bits.",
        live
            ? Optional.empty()
            : Optional.of("cuDNN is refused by ND4J's environment: convolutions are slower."));
  }

  private static String version() {
    return Optional.ofNullable(Nd4j.class.getPackage().getImplementationVersion())
        .orElse("1.0.0-M2.1");
  }
}
