package dev.trainyard.pytorch.device;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.pytorch.TorchTrainerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;

/**
 * The first NVIDIA GPU that this process may use.
 *
 * @param capability "9.0"
 * @param memoryBytes all of it
 */
record Gpu(String name, String capability, long memoryBytes) {
  private static final double FIRST_WITH_BF16 = 8.0;

  /** As the driver's own tool tells; CUDA_VISIBLE_DEVICES says which is the first. */
  static Gpu first() {
    List<String> command =
        new ArrayList<>(
            List.of(
                "nvidia-smi",
                "--query-gpu=name,compute_cap,memory.total",
                "--format=csv,noheader,nounits"));
    Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES"))
        .map(devices -> devices.split(",")[0].strip())
        .filter(device -> !device.isEmpty())
        .ifPresent(device -> command.add("--id=" + device));
    try {
      Process smi = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(smi.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return parse(told.lines().findFirst().orElse(""));
    } catch (IOException | IllegalArgumentException silent) {
      throw new TrainingFailed.Unsupported(
          "libtorch sees a GPU, but nvidia-smi does not tell which: " + silent.getMessage());
    }
  }

  /** Reads "NVIDIA H200, 9.0, 143771": name, compute capability, MiB. */
  static Gpu parse(String line) {
    String[] parts = line.split(",");
    if (parts.length != 3) {
      throw new IllegalArgumentException("it said \"" + line + "\"");
    }
    return new Gpu(parts[0].strip(), parts[1].strip(), Long.parseLong(parts[2].strip()) << 20);
  }

  Device describe() {
    // The best of cuDNN's kernels for each shape is found by trying them once.
    torch.globalContext().setBenchmarkCuDNN(true);
    boolean bf16 = Double.parseDouble(capability) >= FIRST_WITH_BF16;
    return new Device(
        TorchTrainerProvider.ENGINE,
        "cuda",
        name,
        "%s, CUDA".formatted(Library.version()),
        "sm_" + capability.replace(".", ""),
        bf16 ? List.of(Precision.FP32, Precision.BF16) : List.of(Precision.FP32),
        Context.hasCuDNN() ? List.of("cuDNN", "TF32") : List.of(),
        Library.threads(),
        (long) (memoryBytes * share()),
        "Equal seeds give equal first weights, batches and dropout masks; kernels may sum in another"
            + " order each time, so curves can differ in their last bits.",
        Optional.empty());
  }

  /** The part of the GPU that this worker may fill when others share it. */
  private static double share() {
    return Optional.ofNullable(System.getenv("TRAINYARD_DEVICE_SHARE"))
        .map(Double::parseDouble)
        .filter(share -> share > 0 && share <= 1)
        .orElse(1.0);
  }
}
