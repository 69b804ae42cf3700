package dev.trainyard.server.home.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The part of this machine that one of its workers may use.
 *
 * @param threads that compute
 * @param heapMegabytes for Java: datasets, copies of weights
 * @param deviceMegabytes outside of Java's heap: weights and activations in training
 */
record WorkerShare(int threads, long heapMegabytes, long deviceMegabytes) {
  private static final long LEAST_HEAP = 768;
  private static final long MOST_HEAP = 2_048;

  /** An equal share for each of {@code workers}; a quarter of the memory stays for all else. */
  static WorkerShare oneOf(int workers) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long each = system.getTotalMemorySize() / (1 << 20) * 3 / 4 / workers;
    long heap = Math.max(LEAST_HEAP, Math.min(MOST_HEAP, each / 4));
    return new WorkerShare(
        Math.max(1, Runtime.getRuntime().availableProcessors() / workers),
        heap,
        Math.max(1_024, each - heap));
  }

  /** What only the environment can tell the libraries that compute. */
  Map<String, String> environment() {
    return Map.of(
        // Two pools of threads that fight for the cores cost half of the speed
        "OPENBLAS_NUM_THREADS", "1",
        "OMP_NUM_THREADS", String.valueOf(threads),
        // OpenMP's threads would spin while they wait for cores that other programs use
        "OMP_WAIT_POLICY", "PASSIVE");
  }

  /**
   * What the JVM is told.
   *
   * @param natives where native libraries are unpacked to
   */
  List<String> options(Path natives) {
    return List.of(
        "-Xmx" + heapMegabytes + "m",
        "-Dorg.bytedeco.javacpp.maxbytes=" + deviceMegabytes + "m",
        "-Dorg.bytedeco.javacpp.maxphysicalbytes=" + (deviceMegabytes + heapMegabytes) + "m",
        "-Dorg.bytedeco.javacpp.cachedir=" + natives);
  }
}
