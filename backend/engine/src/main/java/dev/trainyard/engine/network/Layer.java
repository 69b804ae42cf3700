package dev.trainyard.engine.network;

/**
 * What one node of a network computes. The records hold only what a paper's table says; shapes
 * follow from them in {@link Analysis}. Spatial extents are (height, width) for images.
 */
public sealed interface Layer {

  /** Convolution over an image; out = (in + 2·padding − dilation·(kernel − 1) − 1) / stride + 1. */
  record Convolution(
      int filters,
      Extent kernel,
      Extent stride,
      Extent padding,
      Extent dilation,
      int groups,
      boolean bias)
      implements Layer {

    /** A square kernel with stride 1, no padding and a bias. */
    public static Convolution of(int filters, int kernel) {
      Extent one = Extent.square(1);
      return new Convolution(filters, Extent.square(kernel), one, Extent.square(0), one, 1, true);
    }

    public Convolution stride(int size) {
      return new Convolution(filters, kernel, Extent.square(size), padding, dilation, groups, bias);
    }

    public Convolution padding(int size) {
      return new Convolution(filters, kernel, stride, Extent.square(size), dilation, groups, bias);
    }

    public Convolution withoutBias() {
      return new Convolution(filters, kernel, stride, padding, dilation, groups, false);
    }
  }

  /** A fully connected layer on a vector: y = W x + b, W is units × inputs. */
  record Dense(int units, boolean bias) implements Layer {
    public static Dense of(int units) {
      return new Dense(units, true);
    }
  }

  /** Pooling; padded places never win a maximum and do not count in an average. */
  record Pooling(Function function, Extent kernel, Extent stride, Extent padding) implements Layer {
    /** A square window that moves by its own size. */
    public static Pooling of(Function function, int kernel) {
      Extent window = Extent.square(kernel);
      return new Pooling(function, window, window, Extent.square(0));
    }

    public Pooling stride(int size) {
      return new Pooling(function, kernel, Extent.square(size), padding);
    }
  }

  /** Pooling over the whole image: C×H×W becomes a vector of C. */
  record GlobalPooling(Function function) implements Layer {}

  /** How a pooling window becomes one number. */
  enum Function {
    MAX,
    AVERAGE
  }

  /** A function of each number alone. */
  record Activation(Nonlinearity function) implements Layer {}

  /** The functions an {@link Activation} can be. */
  enum Nonlinearity {
    RELU,
    TANH,
    SIGMOID
  }

  /**
   * Normalisation of each channel over batch and space (Ioffe and Szegedy 2015).
   *
   * @param momentum share of the old running mean that is kept at each step, as in 0.9
   */
  record BatchNormalization(double epsilon, double momentum) implements Layer {
    public static BatchNormalization standard() {
      return new BatchNormalization(1e-5, 0.9);
    }
  }

  /** Sets a share {@code rate} of the numbers to zero while training and scales up the others. */
  record Dropout(double rate) implements Layer {}

  /** The sum of two or more inputs of one shape. */
  record Add() implements Layer {}

  /**
   * Channels of zeros before and after the input's own: with a strided pooling, the shortcut
   * without parameters of He et al. 2015 (option A).
   */
  record PadChannels(int before, int after) implements Layer {}

  /** C×H×W as a vector of C·H·W, channel first. */
  record Flatten() implements Layer {}

  /** Scores of classes as probabilities; the last node of every classifier. */
  record Softmax() implements Layer {}
}
