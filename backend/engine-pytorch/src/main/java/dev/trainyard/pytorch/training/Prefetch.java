package dev.trainyard.pytorch.training;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.pytorch.device.TorchDevice;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills the batch that comes next on a thread of its own, while the training computes this one. */
final class Prefetch implements AutoCloseable {
  private final HostExamples examples;
  private final int batchSize;
  private final TorchDevice device;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread filler = new Thread(task, "prefetch");
            filler.setDaemon(true);
            return filler;
          });
  private Next next;

  private record Next(EpochOrder order, int from, Future<Batch> batch) {}

  Prefetch(HostExamples examples, int batchSize, TorchDevice device) {
    this.examples = examples;
    this.batchSize = batchSize;
    this.device = device;
  }

  /**
   * The examples at the places {@code from} to {@code from + size − 1} of an order; begins to fill
   * what follows them in the epoch.
   */
  Batch take(EpochOrder order, int from, int size) {
    Batch batch = await(isNext(order, from) ? next : begin(order, from, size));
    int following = from + size;
    next =
        following < order.count()
            ? begin(order, following, Math.min(batchSize, order.count() - following))
            : null;
    return batch;
  }

  /** Some examples as they are, beside the epoch's order; what comes next stays the same. */
  Batch of(int[] chosen) {
    return await(begin(EpochOrder.asTheyAre(chosen), 0, chosen.length));
  }

  private boolean isNext(EpochOrder order, int from) {
    return next != null && next.order() == order && next.from() == from;
  }

  private Next begin(EpochOrder order, int from, int size) {
    return new Next(
        order, from, thread.submit(() -> new Batch(examples, order, from, size, device)));
  }

  private static Batch await(Next next) {
    try {
      return next.batch().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The training was interrupted.", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("A batch could not be filled.", failed.getCause());
    }
  }

  @Override
  public void close() {
    if (next != null) {
      await(next).close();
    }
    thread.shutdown();
  }
}
