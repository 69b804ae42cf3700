package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.loop.StepResult;
import dev.trainyard.pytorch.graph.HostFloats;
import dev.trainyard.pytorch.graph.Kept;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** What the steps saw: stays on the device, so that no step waits for it, and is read together. */
final class Results implements AutoCloseable {
  /** So many small tensors may wait on the device. */
  private static final int MOST_WAITING = 256;

  private final Kept kept = new Kept();
  private final List<Tensor> waiting = new ArrayList<>();
  private List<StepResult> read = new ArrayList<>();

  /**
   * @param loss a single number
   * @param correct a single number
   */
  void add(Tensor loss, Tensor correct) {
    waiting.add(kept.keep(loss.detach()));
    waiting.add(kept.keep(correct.to(torch.ScalarType.Float)));
    if (waiting.size() >= MOST_WAITING) {
      read();
    }
  }

  /** Of each step since the last call. */
  List<StepResult> take() {
    read();
    List<StepResult> all = read;
    read = new ArrayList<>();
    return all;
  }

  private void read() {
    if (waiting.isEmpty()) {
      return;
    }
    try (var scope = new PointerScope()) {
      float[] numbers =
          HostFloats.of(torch.stack(new TensorVector(waiting.toArray(Tensor[]::new))));
      for (int i = 0; i < numbers.length; i += 2) {
        read.add(new StepResult(numbers[i], (long) numbers[i + 1]));
      }
    }
    close();
  }

  @Override
  public void close() {
    waiting.clear();
    kept.close();
  }
}
