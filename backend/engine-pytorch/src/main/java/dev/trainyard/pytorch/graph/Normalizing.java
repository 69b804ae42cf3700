package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.network.Layer;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** Batch normalization; scale, bias and statistics are in 32 bits in every precision. */
record Normalizing(String id, Layer.BatchNormalization layer, Parameters parameters)
    implements Operation {

  @Override
  public Tensor of(List<Tensor> inputs, Pass pass) {
    Tensor x = inputs.get(0);
    boolean ofBatch = pass.training() && !parameters.isFrozen(id);
    boolean follows = !ofBatch || x.numel() / x.size(1) > 1;
    return torch.batch_norm(
        x,
        new TensorOptional(pass.exact().get(id + ".scale")),
        new TensorOptional(pass.exact().get(id + ".bias")),
        statistic("mean", follows),
        statistic("variance", follows),
        ofBatch,
        1 - layer.momentum(), // libtorch's momentum is the share of the new
        layer.epsilon(),
        true);
  }

  /** One number alone says nothing of a spread: then the running statistics stay as they are. */
  private TensorOptional statistic(String name, boolean follows) {
    return follows ? new TensorOptional(parameters.fixed(id + "." + name)) : new TensorOptional();
  }
}
