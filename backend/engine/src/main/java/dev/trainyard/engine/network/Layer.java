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

  /**
   * The transpose of a convolution, which spreads each place over a window; out = (in − 1)·stride −
   * 2·padding + kernel. Before the first step it interpolates bilinearly if filters = groups =
   * input channels, as in fully convolutional networks (Long et al. 2014, section 3.3).
   */
  record TransposedConvolution(
      int filters, Extent kernel, Extent stride, Extent padding, int groups, boolean bias)
      implements Layer {

    /** Enlarges {@code factor} times: a kernel of 2·factor, or of 4 for a factor of 2. */
    public static TransposedConvolution enlarging(int filters, int factor) {
      return new TransposedConvolution(
          filters,
          Extent.square(2 * factor),
          Extent.square(factor),
          Extent.square(factor / 2),
          1,
          false);
    }

    public TransposedConvolution groups(int groups) {
      return new TransposedConvolution(filters, kernel, stride, padding, groups, bias);
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

  /**
   * b = a / (k + α·Σ a²)^β over {@code size} neighbouring channels (Krizhevsky et al. 2012, section
   * 3.3); the sum is not divided by the size.
   */
  record LocalResponseNormalization(int size, double alpha, double beta, double k)
      implements Layer {
    /** The numbers of the paper. */
    public static LocalResponseNormalization standard() {
      return new LocalResponseNormalization(5, 1e-4, 0.75, 2);
    }
  }

  /** Sets a share {@code rate} of the numbers to zero while training and scales up the others. */
  record Dropout(double rate) implements Layer {}

  /** The sum of two or more inputs of one shape. */
  record Add() implements Layer {}

  /**
   * The product of two inputs of one shape, or of an image and a vector with a number a channel.
   */
  record Multiply() implements Layer {}

  /** The channels of two or more images of one height and width after each other. */
  record Concatenate() implements Layer {}

  /** A part of an image: {@code height} rows from {@code top}, {@code width} columns from left. */
  record Crop(int top, int left, int height, int width) implements Layer {}

  /**
   * Channels of zeros before and after the input's own: with a strided pooling, the shortcut
   * without parameters of He et al. 2015 (option A).
   */
  record PadChannels(int before, int after) implements Layer {}

  /** C×H×W as a vector of C·H·W, channel first. */
  record Flatten() implements Layer {}

  /**
   * All products of a vector's numbers with 1 to {@code degree} factors, by degree and then in the
   * order of the numbers: x, y, x², xy, y² for two numbers and degree 2.
   */
  record PolynomialFeatures(int degree) implements Layer {}

  /**
   * exp(−|x − c|² / 2σ²) of a vector x for each of {@code centres} fixed centres c. The centres are
   * the first training examples if the layer reads the network's input, else drawn from a standard
   * normal distribution; they are never trained.
   */
  record GaussianKernel(int centres, double sigma) implements Layer {}

  /** Scores as probabilities, over a vector or over the channels of each place of an image. */
  record Softmax() implements Layer {}
}
