package dev.trainyard.pytorch.training;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Head;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.loop.PutInputs;
import dev.trainyard.pytorch.device.TorchDevice;
import java.nio.FloatBuffer;
import java.util.stream.LongStream;
import org.bytedeco.pytorch.Tensor;

/** Examples as tensors of the host. One thread at a time. */
final class HostExamples {
  private final long[] shape;
  private final PutInputs inputs;
  private final HostTargets targets;

  HostExamples(Examples examples, Preprocessing preprocessing, Head head) {
    shape = examples.shape().sizes().stream().mapToLong(Integer::longValue).toArray();
    inputs = PutInputs.of(examples.inputs(), preprocessing);
    targets = HostTargets.of(head, examples.targets());
  }

  /** What the network is shown of {@code order[from]} and those that follow it, normalised. */
  Tensor inputs(int[] order, int from, int size, TorchDevice device) {
    Tensor room =
        device.hostFloats(LongStream.concat(LongStream.of(size), LongStream.of(shape)).toArray());
    FloatBuffer target = room.createBuffer();
    for (int i = from; i < from + size; i++) {
      inputs.put(order[i], target);
    }
    return room;
  }

  /** What it should answer. */
  Tensor targets(int[] order, int from, int size, TorchDevice device) {
    return targets.of(order, from, size, device);
  }
}
