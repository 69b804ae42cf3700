package dev.trainyard.worker.insight;

/**
 * One of the images that are looked at after every epoch, always the same ones.
 *
 * @param png base64
 */
record Probe(int index, int label, String png, float[] probabilities) {

  static Probe of(Answers answers, int index) {
    return new Probe(
        index,
        answers.label(index),
        Png.base64(answers.examples().pixels(), index, answers.examples().images().shape()),
        answers.probabilities()[index]);
  }
}
