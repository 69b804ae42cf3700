package dev.trainyard.solvers;

import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Head;

/** What least squares asks a linear model for: values, or classes as values. */
record WantedValues(Targets targets, Head head, int outputs) {

  /** Of one example: as many as there are outputs. */
  double[] at(int index) {
    double[] wanted = new double[outputs];
    if (targets instanceof Targets.Values values) {
      for (int k = 0; k < outputs; k++) {
        wanted[k] = values.values()[index * outputs + k];
      }
      return wanted;
    }
    int label = ((Targets.Classes) targets).values()[index] & 0xFF;
    if (head == Head.SIGMOID) {
      wanted[0] = label == 1 ? 1 : -1;
    } else {
      wanted[label] = 1;
    }
    return wanted;
  }
}
