package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Monomials;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * All products of a vector's numbers up to a degree, each from one of the degree before; x is
 * n×numbers.
 */
record RaisingPowers(List<Degree> degrees) implements Operation {

  /**
   * @param of places among the products of the degree before
   * @param by places among the numbers
   */
  private record Degree(Tensor of, Tensor by) {}

  static RaisingPowers of(List<Monomials> degrees, Constants constants) {
    return new RaisingPowers(
        degrees.stream()
            .map(degree -> new Degree(constants.places(degree.of()), constants.places(degree.by())))
            .toList());
  }

  @Override
  public Tensor of(List<Tensor> inputs, Pass pass) {
    Tensor x = inputs.get(0);
    var products = new TensorVector(x);
    Tensor last = x;
    for (Degree degree : degrees) {
      last = last.index_select(1, degree.of()).mul(x.index_select(1, degree.by()));
      products.push_back(last);
    }
    return torch.cat(products, 1);
  }
}
