package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.plan.Plan;
import java.util.List;

/**
 * What a plan is trained and tested on: already cut to the sizes that the plan asks for.
 *
 * @param labels the name of each class, or of each value that is asked for
 */
public record TrainingData(
    Examples train, Examples test, List<String> labels, Preprocessing preprocessing) {
  public TrainingData {
    labels = List.copyOf(labels);
  }

  /** What is asked for each example. */
  public Task task() {
    return train.targets().task();
  }

  /**
   * Checks that a plan can be trained on this.
   *
   * @throws TrainingFailed.UnreadableData if shapes, counts or classes do not fit
   */
  public void requireFit(Plan plan) {
    requireFit("training", train, plan.network().input(), plan.dataset().train());
    requireFit("test", test, plan.network().input(), plan.dataset().test());
  }

  private void requireFit(String split, Examples examples, Shape input, int count) {
    if (!examples.shape().equals(input)) {
      throw unfit(
          "The %s examples are %s, the network's input is %s.", split, examples.shape(), input);
    }
    if (examples.count() != count) {
      throw unfit("There are %d %s examples; the plan has %d.", examples.count(), split, count);
    }
    requireClasses(split, examples.targets());
  }

  private void requireClasses(String split, Targets targets) {
    if (targets instanceof Targets.Classes classes) {
      requireClasses("The label of " + split + " example", classes.values());
    } else if (targets instanceof Targets.ClassMaps maps) {
      requireClasses("The class of " + split + " place", maps.values());
    }
  }

  private void requireClasses(String what, byte[] classes) {
    for (int i = 0; i < classes.length; i++) {
      int label = classes[i] & 0xFF;
      if (label >= labels.size()) {
        throw unfit("%s %d is %d; there are %d classes, from 0.", what, i, label, labels.size());
      }
    }
  }

  private static TrainingFailed unfit(String sentence, Object... arguments) {
    return new TrainingFailed.UnreadableData(
        sentence.formatted(arguments) + " Try the data set anew, or another one.", null);
  }
}
