package dev.trainyard.pytorch.device;

import java.util.Optional;
import org.bytedeco.pytorch.global.torch;

/** The library that computes, whatever the device. */
final class Library {
  private Library() {}

  /** "libtorch 2.10.0": the presets' version begins with that of what they wrap. */
  static String version() {
    return Optional.ofNullable(torch.class.getPackage().getImplementationVersion())
        .map(version -> "libtorch " + version.split("-")[0])
        .orElse("libtorch");
  }

  /** Operators share one pool of threads; a second pool, between operators, has nothing to do. */
  static int threads() {
    int threads = Runtime.getRuntime().availableProcessors();
    String asked = System.getenv("OMP_NUM_THREADS");
    if (asked != null && asked.matches("[1-9][0-9]{0,3}")) {
      threads = Integer.parseInt(asked);
    }
    torch.set_num_threads(threads);
    return torch.get_num_threads();
  }
}
