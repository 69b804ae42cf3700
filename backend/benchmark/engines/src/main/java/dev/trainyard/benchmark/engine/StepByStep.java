package dev.trainyard.benchmark.engine;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainingData;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** A library without a training loop of its own, trained in the order that the product takes. */
public abstract class StepByStep implements Contestant {

  /** Makes a network with new weights. The data stay the same for its life. */
  protected abstract Learner start(Task task, TrainingData data, long seed);

  @Override
  public final void race(Task task, Stopwatch stopwatch) {
    Learner learner = start(task, Digits.first(Digits.RACE, Task.BATCH), 1);
    for (int epoch = 1; !stopwatch.over(); epoch++) {
      train(
          learner,
          EpochOrder.of(1, epoch, Digits.RACE).examples(),
          () -> {
            stopwatch.stepped(learner::drain);
            return !stopwatch.over();
          });
    }
  }

  @Override
  public final Exam examine(Task task, Course course) {
    Learner learner = start(task, Digits.first(course.train(), course.test()), course.seed());
    for (int epoch = 1; epoch <= course.epochs(); epoch++) {
      train(learner, EpochOrder.of(course.seed(), epoch, course.train()).examples(), () -> true);
    }
    return learner.examine();
  }

  private static void train(Learner learner, int[] order, BooleanSupplier goesOn) {
    for (int from = 0; from < order.length; from += Task.BATCH) {
      int to = Math.min(from + Task.BATCH, order.length);
      learner.step(Arrays.copyOfRange(order, from, to));
      if (!goesOn.getAsBoolean()) {
        return;
      }
    }
  }
}
