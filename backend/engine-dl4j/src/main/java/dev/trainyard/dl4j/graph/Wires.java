package dev.trainyard.dl4j.graph;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arrays of one node; the first dimension is the batch.
 *
 * @param training or inference
 * @param inputs what it reads
 * @param output what it writes
 * @param outputGradient dL/d output; empty in inference and where nobody needs it
 * @param inputGradients dL/d input, one for each input; empty where nobody needs it
 */
record Wires(
    boolean training,
    List<INDArray> inputs,
    INDArray output,
    Optional<INDArray> outputGradient,
    List<Optional<INDArray>> inputGradients) {

  INDArray input() {
    return inputs.get(0);
  }

  /** Where {@link Computation#backward} is called there is one. */
  INDArray gradient() {
    return outputGradient.orElseThrow();
  }

  Optional<INDArray> inputGradient() {
    return inputGradients.isEmpty() ? Optional.empty() : inputGradients.get(0);
  }
}
