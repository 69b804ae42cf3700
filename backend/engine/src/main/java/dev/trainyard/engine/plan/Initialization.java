package dev.trainyard.engine.plan;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How a layer's first weights are drawn; biases start at zero. */
public sealed interface Initialization {
  Initialization ZEROS = new Zeros();
  Initialization LECUN = new LeCun();
  Initialization XAVIER = new Xavier();
  Initialization HE = new He();

  /**
   * What draws each weight of one layer.
   *
   * @param fanIn inputs of one unit
   * @param fanOut units that one input reaches
   */
  ToDoubleFunction<Random> weight(long fanIn, long fanOut);

  /** All 0: every unit of a layer stays equal to its neighbours. */
  record Zeros() implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      return random -> 0;
    }
  }

  /** All of one value: no better than zeros, to be seen. */
  record Constant(double value) implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      return random -> value;
    }
  }

  /** Normal with a deviation of {@code sigma} in every layer, as AlexNet's 0.01. */
  record Normal(double sigma) implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      return random -> sigma * random.nextGaussian();
    }
  }

  /** Normal with variance 1 / fan in, LeCun et al. 1998, "Efficient BackProp", equation 16. */
  record LeCun() implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      double deviation = Math.sqrt(1.0 / fanIn);
      return random -> deviation * random.nextGaussian();
    }
  }

  /** Uniform in ±√(6 / (fan in + fan out)), Glorot and Bengio 2010. */
  record Xavier() implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      double limit = Math.sqrt(6.0 / (fanIn + fanOut));
      return random -> limit * (2 * random.nextDouble() - 1);
    }
  }

  /** Normal with variance 2 / fan in, He et al. 2015. */
  record He() implements Initialization {
    @Override
    public ToDoubleFunction<Random> weight(long fanIn, long fanOut) {
      double deviation = Math.sqrt(2.0 / fanIn);
      return random -> deviation * random.nextGaussian();
    }
  }
}
