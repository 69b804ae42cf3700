package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainingData;
import dev.trainyard.engine.training.augment.MoveExamples;
import java.nio.FloatBuffer;

/** Hands examples to an engine as its network sees them. One thread at a time. */
public interface PutInputs {

  /** Appends the example at a place of an order. */
  void put(EpochOrder order, int place, FloatBuffer target);

  /** Training examples, moved as the plan says. */
  static PutInputs forTraining(Plan plan, TrainingData data) {
    return plan.augmentation().isPresent()
        ? moved(plan.augmentation().get(), plan.seed(), data)
        : of(data.train().inputs(), data.preprocessing());
  }

  /** Test examples. */
  static PutInputs forTesting(TrainingData data) {
    return of(data.test().inputs(), data.preprocessing());
  }

  private static PutInputs of(Inputs inputs, Preprocessing preprocessing) {
    if (inputs instanceof Inputs.Pixels images) {
      var table = new PixelTable(images.shape(), preprocessing);
      return (order, place, target) -> table.put(images.values(), order.example(place), target);
    }
    var numbers = (Inputs.Numbers) inputs;
    float[] ready = preprocessing.apply(numbers.values());
    int size = numbers.shape().size();
    return (order, place, target) -> target.put(ready, order.example(place) * size, size);
  }

  private static PutInputs moved(Augmentation augmentation, long seed, TrainingData data) {
    Inputs.Pixels images = data.train().images();
    var table = new PixelTable(images.shape(), data.preprocessing());
    var move = new MoveExamples(augmentation, seed, images.shape());
    byte[] moved = new byte[(int) images.shape().elements()];
    return (order, place, target) -> {
      if (order.epoch() == 0) {
        table.put(images.values(), order.example(place), target);
      } else {
        move.image(images.values(), order.example(place), order.epoch(), moved);
        table.put(moved, 0, target);
      }
    };
  }
}
