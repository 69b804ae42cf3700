package dev.trainyard.pytorch.graph;

import dev.trainyard.engine.training.SeededRandom;
import dev.trainyard.pytorch.device.TorchDevice;
import org.bytedeco.pytorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Dropout: y = x · mask, where the mask is 0 at a share of places and 1 / (1 − rate) elsewhere. The
 * generator is seeded anew for each mask, so a mask follows from seed, node and step alone and a
 * checkpoint needs no random state.
 */
public final class Dropping {
  private static final long PURPOSE = 3;

  private final long seed;
  private final Generator generator;

  public Dropping(long seed, TorchDevice device, Kept kept) {
    this.seed = seed;
    this.generator = kept.keep(device.generator());
  }

  Tensor drop(Tensor x, double rate, int node, long step) {
    generator.set_current_seed(SeededRandom.seed(seed, PURPOSE, node, step));
    Tensor mask = torch.empty_like(x);
    mask.bernoulli_(1 - rate, new GeneratorOptional(generator)).div_(new Scalar(1 - rate));
    return x.mul(mask);
  }
}
