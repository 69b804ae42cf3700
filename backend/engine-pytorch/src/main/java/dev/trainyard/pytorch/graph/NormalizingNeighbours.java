package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Layer;
import java.util.List;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * y = x / (k + α·Σ x²)^β over neighbouring channels, in 32 bits in every precision. The sum is a
 * pooling along the channels, which lie next to each other.
 */
record NormalizingNeighbours(Layer.LocalResponseNormalization layer) implements Operation {
  private static final long[] ONE = {1, 1};

  @Override
  public Tensor of(List<Tensor> inputs, Pass pass) {
    Tensor x = inputs.get(0).permute(0, 2, 3, 1).to(torch.ScalarType.Float); // n×h×w×c
    long[] places = {x.size(0), 1, x.size(1) * x.size(2), x.size(3)};
    Tensor sums =
        torch.avg_pool2d(
            x.square().reshape(places),
            new long[] {1, layer.size()},
            ONE,
            new long[] {0, layer.size() / 2},
            false,
            true,
            new LongOptional(1));
    Tensor divisor =
        sums.mul(new Scalar(layer.alpha()))
            .add(new Scalar(layer.k()))
            .pow(new Scalar(-layer.beta()));
    return x.mul(divisor.view_as(x)).permute(0, 3, 1, 2).to(inputs.get(0).scalar_type());
  }
}
