package dev.trainyard.dl4j.graph;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The sum of arrays of one shape. Every input's gradient is the output's own array, so there is
 * nothing to do backward.
 */
final class Adding implements Computation {
  private final List<Kernel> additions = new ArrayList<>();

  Adding(List<INDArray> terms, INDArray sum) {
    INDArray soFar = terms.get(0);
    for (INDArray term : terms.subList(1, terms.size())) {
      additions.add(Kernel.of("add").in(soFar, term).out(sum));
      soFar = sum;
    }
  }

  @Override
  public void forward(long step) {
    additions.forEach(Kernel::run);
  }
}
