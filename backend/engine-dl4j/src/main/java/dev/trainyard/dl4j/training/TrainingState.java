package dev.trainyard.dl4j.training;

import dev.trainyard.dl4j.graph.HostFloats;
import dev.trainyard.dl4j.graph.Parameters;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Interval;
import dev.trainyard.engine.training.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where a training stands between two steps; with the plan and the data, all that there is to know.
 * Chance needs no state: every draw follows from seed and step.
 *
 * @param step optimizer steps done
 * @param weights all of them, running statistics included
 * @param memory what the optimizer remembers; empty before the first step
 * @param interval what was seen since the last measurement
 */
public record TrainingState(long step, Weights weights, List<float[]> memory, Interval interval) {

  /** Before the first step. */
  public static TrainingState fresh(Plan plan) {
    return new TrainingState(
        0,
        InitialWeights.of(plan.network(), plan.initialization(), plan.seed()),
        List.of(),
        new Interval());
  }

  /** A copy. */
  static TrainingState of(
      long step, Parameters parameters, Optimization optimization, Interval interval) {
    return new TrainingState(
        step,
        parameters.weights(),
        optimization.memory().stream().map(array -> new HostFloats(array).copy()).toList(),
        copy(interval));
  }

  private static Interval copy(Interval interval) {
    var bytes = new ByteArrayOutputStream();
    try {
      interval.writeTo(new DataOutputStream(bytes));
      return Interval.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Lets the optimizer remember. */
  void restore(Optimization optimization) {
    List<INDArray> arrays = optimization.memory();
    for (int i = 0; i < memory.size(); i++) {
      new HostFloats(arrays.get(i)).set(memory.get(i));
    }
  }
}
