package dev.trainyard.benchmark.dl4j;

import dev.trainyard.benchmark.engine.Exam;
import dev.trainyard.benchmark.engine.Learner;
import dev.trainyard.benchmark.engine.Task;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainingData;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** A graph of Deeplearning4j and digits as 32-bit floats in memory. */
final class GraphLearner implements Learner {
  private static final int TEST_BATCH = 250;

  private final ComputationGraph network;
  private final Digits train;
  private final Digits test;

  /**
   * @param pixels example after example, as the network takes them
   * @param labels the class of each example
   */
  private record Digits(float[] pixels, int[] labels) {
    static Digits of(Examples examples, Preprocessing preprocessing) {
      return new Digits(
          preprocessing.apply(examples.inputs()),
          IntStream.range(0, examples.count()).map(examples::label).toArray());
    }

    /** Images batch × 1 × 28 × 28, labels batch × 10 with a one at the class. */
    DataSet at(int[] places) {
      int size = pixels.length / labels.length;
      float[] images = new float[places.length * size];
      float[] classes = new float[places.length * Task.CLASSES];
      for (int i = 0; i < places.length; i++) {
        System.arraycopy(pixels, places[i] * size, images, i * size, size);
        classes[i * Task.CLASSES + labels[places[i]]] = 1;
      }
      return new DataSet(
          Nd4j.create(images, new int[] {places.length, 1, 28, 28}, 'c'),
          Nd4j.create(classes, new int[] {places.length, Task.CLASSES}, 'c'));
    }
  }

  GraphLearner(ComputationGraph network, TrainingData data) {
    this.network = network;
    this.train = Digits.of(data.train(), data.preprocessing());
    this.test = Digits.of(data.test(), data.preprocessing());
  }

  @Override
  public void step(int[] places) {
    network.fit(train.at(places));
  }

  @Override
  public Exam examine() {
    int count = test.labels().length;
    double loss = 0;
    int right = 0;
    for (int from = 0; from < count; from += TEST_BATCH) {
      int[] places = IntStream.range(from, Math.min(from + TEST_BATCH, count)).toArray();
      INDArray probabilities = network.outputSingle(test.at(places).getFeatures());
      int[] answers = probabilities.argMax(1).toIntVector();
      for (int i = 0; i < places.length; i++) {
        int label = test.labels()[places[i]];
        loss -= Math.log(probabilities.getDouble(i, label));
        right += answers[i] == label ? 1 : 0;
      }
    }
    return new Exam(loss / count, (double) right / count);
  }
}
