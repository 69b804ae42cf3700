package dev.trainyard.engine.forecast;

import dev.trainyard.engine.network.Analysis;
import java.util.Set;

/** How many numbers an engine holds for each example of a batch. */
interface HeldNumbers {

  /** While a step is computed; what lives for one node only is counted where it is largest. */
  long training();

  /** While answers to test examples are computed. */
  long answering();

  /** Full rows of all weights: themselves, their gradient, what the optimizer needs besides. */
  int rowsOfWeights();

  /**
   * Whether full batches, an epoch's last one and those of the answers each have memory of their
   * own, from beginning to end; else they have it by turns.
   */
  boolean keepsAll();

  /** The most examples that are answered at a time. */
  int mostAnswers();

  /** What a first training leaves with the libraries, whatever it is; in MiB, measured. */
  double kernels();

  /**
   * By an engine's way of computing.
   *
   * @param frozen nodes whose weights are not trained
   */
  static HeldNumbers of(String engine, Analysis analysis, Set<String> frozen) {
    return engine.equals("dl4j")
        ? new HeldInBuffers(analysis, Learning.of(analysis, frozen))
        : new HeldForGradient(analysis);
  }
}
