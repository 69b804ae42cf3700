package dev.trainyard.worker.insight;

/**
 * A test example that was taken for another class.
 *
 * @param probability what the network gave to the class that it took
 * @param loss cross entropy of this example
 * @param png base64
 */
record Mistake(int index, int label, int predicted, float probability, double loss, String png) {

  static Mistake of(Answers answers, int index) {
    int predicted = answers.predicted(index);
    return new Mistake(
        index,
        answers.label(index),
        predicted,
        answers.probabilities()[index][predicted],
        answers.loss(index),
        Png.base64(answers.examples().pixels(), index, answers.examples().images().shape()));
  }
}
