package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.onnx.OnnxModel;
import dev.trainyard.onnx.UnreadableModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Lets one model answer all held-out examples, a few at a time. */
final class ScoreModel {
  private static final int BATCH = 50;

  private ScoreModel() {}

  /**
   * How a model fared.
   *
   * @param hits one bit for each example
   */
  record Outcome(long parameters, BitSet hits) {}

  /**
   * @param file of the model
   * @param pause is called between batches, and may take its time
   * @throws UnreadableModel if it is damaged or does not read such examples
   */
  static Outcome of(byte[] file, Examples examples, int classes, Runnable pause) {
    try (OnnxModel model = OnnxModel.open(file)) {
      if (!model.input().equals(examples.shape()) || model.labels().size() != classes) {
        throw new UnreadableModel(
            "The model reads %s into %d classes; the challenge has %s in %d."
                .formatted(
                    model.input().sizes(),
                    model.labels().size(),
                    examples.shape().sizes(),
                    classes));
      }
      BitSet hits = new BitSet(examples.count());
      for (int from = 0; from < examples.count(); from += BATCH) {
        pause.run();
        score(model, examples, from, Math.min(from + BATCH, examples.count()), hits);
      }
      return new Outcome(Analysis.of(model.network()).parameters(), hits);
    }
  }

  private static void score(OnnxModel model, Examples examples, int from, int to, BitSet hits) {
    Shape.Image shape = examples.images().shape();
    int size = (int) shape.elements();
    float[][] inputs =
        IntStream.range(from, to)
            .mapToObj(
                place -> {
                  byte[] pixels =
                      Arrays.copyOfRange(examples.pixels(), place * size, (place + 1) * size);
                  return model.preprocessing().apply(pixels, shape);
                })
            .toArray(float[][]::new);
    float[][] answers = model.answers(inputs);
    for (int i = 0; i < answers.length; i++) {
      hits.set(from + i, likeliest(answers[i]) == examples.label(from + i));
    }
  }

  /** The class of the highest probability; none if one is not a number. */
  private static int likeliest(float[] probabilities) {
    int best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (Float.isNaN(probabilities[i])) {
        return -1;
      }
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }
}
