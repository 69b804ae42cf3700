package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.training.EpochOrder;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.engine.training.Weights;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an engine computes for one training on one device. A device may lag behind: only {@link
 * #results}, {@link #outputs}, {@link #weights} and {@link #memory} wait for it.
 */
public interface Arithmetic extends AutoCloseable {

  /**
   * Forward, loss, backward and the optimizer's step for the training examples at the places {@code
   * from} to {@code from + size − 1} of an order.
   *
   * @param order of the epoch's examples; the same object for all of its steps
   * @param step 1 for the first of the run
   * @param learningRate of this step
   */
  void step(EpochOrder order, int from, int size, long step, double learningRate);

  /** What each step since the last call saw, in their order. */
  List<StepResult> results();

  /**
   * The network's answers to all test examples in 32-bit floats.
   *
   * @param reader gets each example's, in their order: what the network's head gives, channel ×
   *     height × width of a map; of one sigmoid both probabilities, [1 − p, p]. The array is the
   *     reader's own
   */
  void outputs(Consumer<float[]> reader);

  /** A copy of all weights as they are now, as in {@link TrainedNetwork}. */
  Weights weights();

  /**
   * Copies of what the optimizer remembers: for momentum and Nesterov the velocity v, for RMSProp
   * the mean square v, for Adam and AdamW the first and the second moment, for plain SGD nothing.
   * Each is as long as all trained weights in a row, in the order and layout of {@link Weights}.
   */
  List<float[]> memory();

  /**
   * One forward and one backward pass as in a step, without the step: weights, running statistics,
   * the optimizer's memory, {@link #results} and all chance stay as they are. Waits for the device.
   *
   * @param examples of the training examples, one batch, as they are
   * @param step that a mask of dropout follows from
   */
  void look(int[] examples, long step, Look look);

  @Override
  void close();
}
