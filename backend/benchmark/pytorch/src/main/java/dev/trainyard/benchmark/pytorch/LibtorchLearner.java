package dev.trainyard.benchmark.pytorch;

import dev.trainyard.benchmark.engine.Exam;
import dev.trainyard.benchmark.engine.Learner;
import dev.trainyard.benchmark.engine.Networks;
import dev.trainyard.benchmark.engine.Task;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainingData;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The loop of PyTorch's tutorials. All images are 32-bit floats in memory from the start, so that
 * no loader of data slows it down.
 */
final class LibtorchLearner implements Learner {
  private static final int TEST_BATCH = 250;

  private final Device device;
  private final ModuleNetwork network;
  private final Adam optimizer;
  private final Digits train;
  private final Digits test;

  /** Images as batch × 1 × 28 × 28 and their classes, on the device. */
  private record Digits(Tensor images, Tensor labels, int count) {}

  LibtorchLearner(Task task, TrainingData data, long seed, Device device) {
    this.device = device;
    Network plan = Networks.of(task);
    network = new ModuleNetwork(plan);
    network.load(InitialWeights.of(plan, Initialization.XAVIER, seed));
    network.to(device, false);
    optimizer = new Adam(network.parameters(), new AdamOptions(task.learningRate));
    train = digits(data.train(), data.preprocessing());
    test = digits(data.test(), data.preprocessing());
  }

  @Override
  public void step(int[] places) {
    try (var scope = new PointerScope()) {
      Tensor batch = tensor(places);
      optimizer.zero_grad();
      Tensor scores = network.forward(torch.index_select(train.images(), 0, batch));
      torch.cross_entropy_loss(scores, torch.index_select(train.labels(), 0, batch)).backward();
      optimizer.step();
    }
  }

  @Override
  public void drain() {
    if (device.is_cuda()) {
      torch.cuda_synchronize();
    }
  }

  @Override
  public Exam examine() {
    network.eval();
    double loss = 0;
    long right = 0;
    for (int from = 0; from < test.count(); from += TEST_BATCH) {
      int to = Math.min(from + TEST_BATCH, test.count());
      try (var scope = new PointerScope();
          var guard = new NoGradGuard()) {
        Tensor batch = tensor(IntStream.range(from, to).toArray());
        Tensor scores = network.forward(torch.index_select(test.images(), 0, batch));
        Tensor labels = torch.index_select(test.labels(), 0, batch);
        loss += (to - from) * torch.cross_entropy_loss(scores, labels).item_double();
        right += scores.argmax(new LongOptional(1), false).eq(labels).sum().item_long();
      }
    }
    network.train(true);
    return new Exam(loss / test.count(), (double) right / test.count());
  }

  private Tensor tensor(int[] numbers) {
    long[] longs = Arrays.stream(numbers).asLongStream().toArray();
    return onDevice(Tensor.create(longs, longs.length));
  }

  private Digits digits(Examples examples, Preprocessing preprocessing) {
    float[] pixels = preprocessing.apply(examples.inputs());
    int[] labels = IntStream.range(0, examples.count()).map(examples::label).toArray();
    return new Digits(
        onDevice(Tensor.create(pixels, examples.count(), 1, 28, 28)),
        tensor(labels),
        examples.count());
  }

  private Tensor onDevice(Tensor tensor) {
    return device.is_cuda() ? tensor.to(device, tensor.scalar_type()) : tensor;
  }
}
