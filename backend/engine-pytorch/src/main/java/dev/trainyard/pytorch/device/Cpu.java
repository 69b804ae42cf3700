package dev.trainyard.pytorch.device;

import com.sun.management.OperatingSystemMXBean;
import dev.trainyard.engine.device.Processor;
import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.training.Device;
import dev.trainyard.pytorch.TorchTrainerProvider;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Context;

/** This machine's processor. */
final class Cpu {
  private Cpu() {}

  static Device describe() {
    Processor processor = Processor.ofThisMachine();
    boolean oneDnn = Context.hasMKLDNN();
    return new Device(
        TorchTrainerProvider.ENGINE,
        "cpu",
        processor.name(),
        Library.version(),
        processor.instructionSet(),
        precisions(processor),
        oneDnn ? List.of("oneDNN") : List.of(),
        Library.threads(),
        memoryBytes(),
        "Equal seeds give equal bits on this kind of processor with this many threads.",
        oneDnn
            ? Optional.empty()
            : Optional.of(
                "This machine's libtorch is built without oneDNN: convolutions are several times slower."));
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

  /** oneDNN computes bfloat16 on any processor, but fast only where the processor knows it. */
  private static List<Precision> precisions(Processor processor) {
    boolean knowsBf16 =
        processor.flags().contains("amx_bf16") || processor.flags().contains("avx512_bf16");
    return knowsBf16 ? List.of(Precision.FP32, Precision.BF16) : List.of(Precision.FP32);
  }
}
