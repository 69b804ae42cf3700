package dev.trainyard.engine.plan;

/** The spread of a layer's first weights; biases start at zero. */
public enum Initialization {
  /** Uniform in ±√(6 / (fan in + fan out)), Glorot and Bengio 2010. */
  XAVIER,
  /** Normal with variance 2 / fan in, He et al. 2015. */
  HE
}
