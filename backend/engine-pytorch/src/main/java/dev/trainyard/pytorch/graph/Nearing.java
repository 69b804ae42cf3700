package dev.trainyard.pytorch.graph;

import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * exp(−|x − c|² / 2σ²) for each centre c, in 32 bits in every precision; x is n×in.
 *
 * @param centres centres × in
 */
record Nearing(Tensor centres, double sigma) implements Operation {
  private static final double EUCLIDEAN = 2;

  /** By differences: where x is near c, a product of matrices would leave few digits. */
  private static final long WITHOUT_PRODUCTS = 2;

  @Override
  public Tensor of(List<Tensor> inputs, Pass pass) {
    Tensor x = inputs.get(0);
    Tensor distance =
        torch.cdist(
            x.to(torch.ScalarType.Float), centres, EUCLIDEAN, new LongOptional(WITHOUT_PRODUCTS));
    return distance.square().mul(new Scalar(-1 / (2 * sigma * sigma))).exp().to(x.scalar_type());
  }
}
