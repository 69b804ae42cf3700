package dev.trainyard.benchmark.pytorch;

import dev.trainyard.benchmark.engine.Compete;
import dev.trainyard.benchmark.engine.Learner;
import dev.trainyard.benchmark.engine.StepByStep;
import dev.trainyard.benchmark.engine.Task;
import dev.trainyard.engine.training.TrainingData;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;

/**
 * PyTorch's eager mode in 32-bit floats without Python: the same modules, optimizer and kernels
 * through libtorch's C++ front end, with the product's first weights and order of digits, so that
 * its loss can be held against an engine's.
 */
public final class LibtorchEager extends StepByStep {
  private final Device device = new Device(torch.cuda_is_available() ? "cuda" : "cpu");

  public static void main(String[] arguments) {
    Compete.with(new LibtorchEager(), List.of(arguments));
  }

  @Override
  public String runsOn() {
    return "libtorch %s, oneDNN %s, BLAS %s, %s, %s, %d threads"
        .formatted(
            built("TORCH_VERSION=([^,]+)"),
            built("MKL-DNN v(\\S+)"),
            built("BLAS_INFO=([^,]+)"),
            torch.get_cpu_capability().getString(),
            device.str().getString(),
            torch.get_num_threads());
  }

  /** What libtorch says of how it was built. */
  private static String built(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(torch.show_config().getString());
    return matcher.find() ? matcher.group(1) : "?";
  }

  @Override
  protected Learner start(Task task, TrainingData data, long seed) {
    return new LibtorchLearner(task, data, seed, device);
  }
}
