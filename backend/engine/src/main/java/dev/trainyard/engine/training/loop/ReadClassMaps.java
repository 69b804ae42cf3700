package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.augment.MoveExamples;

/** Hands an engine the classes of an image's places, moved as the image is. */
public interface ReadClassMaps {

  /**
   * Those of the example at a place of an order.
   *
   * @param target unsigned, height × width
   */
  void read(EpochOrder order, int place, byte[] target);

  /** Those of the training examples, moved as the plan says. */
  static ReadClassMaps forTraining(Plan plan, Targets.ClassMaps maps) {
    int size = maps.decisions();
    ReadClassMaps still =
        (order, place, target) ->
            System.arraycopy(maps.values(), order.example(place) * size, target, 0, size);
    return plan.augmentation()
        .map(
            augmentation -> {
              var shape = new Shape.Image(1, maps.height(), maps.width());
              var move = new MoveExamples(augmentation, plan.seed(), shape);
              return moved(still, maps.values(), move);
            })
        .orElse(still);
  }

  private static ReadClassMaps moved(ReadClassMaps still, byte[] maps, MoveExamples move) {
    return (order, place, target) -> {
      if (order.epoch() == 0) {
        still.read(order, place, target);
      } else {
        move.classes(maps, order.example(place), order.epoch(), target);
      }
    };
  }
}
