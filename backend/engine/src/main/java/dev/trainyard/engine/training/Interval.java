package dev.trainyard.engine.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The means over the steps since the last measurement, each example counted once. Part of a
 * checkpoint, because a checkpoint may fall between two measurements.
 */
public final class Interval {
  private double lossSum;
  private long correct;
  private long examples;

  /**
   * Adds one step.
   *
   * @param meanLoss over the batch, before the step
   * @param correct decisions of the batch that were right, before the step
   */
  public void add(double meanLoss, long correct, int batch) {
    lossSum += meanLoss * batch;
    this.correct += correct;
    examples += batch;
  }

  /** Mean loss of an example; NaN before the first step. */
  public double loss() {
    return lossSum / examples;
  }

  /**
   * Share of decisions that were right; NaN before the first step.
   *
   * @param decisions asked for each example
   */
  public double accuracy(int decisions) {
    return (double) correct / ((double) examples * decisions);
  }

  public long examples() {
    return examples;
  }

  /** Starts the next interval. */
  public void clear() {
    lossSum = 0;
    correct = 0;
    examples = 0;
  }

  /** One that goes its own way from here. */
  public Interval copy() {
    var copy = new Interval();
    copy.lossSum = lossSum;
    copy.correct = correct;
    copy.examples = examples;
    return copy;
  }

  public void writeTo(DataOutput out) throws IOException {
    out.writeDouble(lossSum);
    out.writeLong(correct);
    out.writeLong(examples);
  }

  /** The interval that {@link #writeTo} wrote. */
  public static Interval readFrom(DataInput in) throws IOException {
    var interval = new Interval();
    interval.lossSum = in.readDouble();
    interval.correct = in.readLong();
    interval.examples = in.readLong();
    return interval;
  }
}
