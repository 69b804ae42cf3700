package dev.trainyard.dl4j.training;

import dev.trainyard.engine.network.Head;
import java.util.function.UnaryOperator;

/** Scores of one example as the network's answer. */
final class Answer {
  private Answer() {}

  /**
   * What makes a new array of an example's scores.
   *
   * @param places of a map
   */
  static UnaryOperator<float[]> of(Head head, int places) {
    return switch (head) {
      case SOFTMAX -> Softmax::of;
      case SIGMOID -> Answer::bothClasses;
      case SOFTMAX_MAP -> scores -> map(scores, places);
      case VALUES -> float[]::clone;
    };
  }

  private static float[] bothClasses(float[] z) {
    return new float[] {(float) (1 / (1 + Math.exp(z[0]))), (float) (1 / (1 + Math.exp(-z[0])))};
  }

  private static float[] map(float[] z, int places) {
    float[] probabilities = new float[z.length];
    float[] ofPlace = new float[z.length / places];
    for (int place = 0; place < places; place++) {
      for (int k = 0; k < ofPlace.length; k++) {
        ofPlace[k] = z[k * places + place];
      }
      float[] softmax = Softmax.of(ofPlace);
      for (int k = 0; k < ofPlace.length; k++) {
        probabilities[k * places + place] = softmax[k];
      }
    }
    return probabilities;
  }
}
