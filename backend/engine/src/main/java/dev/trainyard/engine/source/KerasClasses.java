package dev.trainyard.engine.source;

/** Layers that Keras lacks. */
final class KerasClasses {
  static final String GROUPED_TRANSPOSE =
      """

      class GroupedTranspose(layers.Layer):
          \"""A transposed convolution of each group of channels by itself.\"""

          def __init__(self, filters, kernel, groups, **options):
              super().__init__()
              self.groups = [
                  layers.Conv2DTranspose(filters // groups, kernel, **options) for _ in range(groups)
              ]

          def call(self, x):
              parts = tf.split(x, len(self.groups), axis=-1)
              return tf.concat([group(part) for group, part in zip(self.groups, parts)], axis=-1)

      """;

  static final String PAD_CHANNELS =
      """

      class PadChannels(layers.Layer):
          \"""Channels of zeros before and after the input's own.\"""

          def __init__(self, before, after):
              super().__init__()
              self.paddings = [[0, 0], [0, 0], [0, 0], [before, after]]

          def call(self, x):
              return tf.pad(x, self.paddings)

      """;

  static final String LOCAL_RESPONSE_NORMALIZATION =
      """

      class LocalResponseNormalization(layers.Layer):
          def __init__(self, size, alpha, beta, k):
              super().__init__()
              self.numbers = dict(depth_radius=size // 2, alpha=alpha, beta=beta, bias=k)

          def call(self, x):
              return tf.nn.local_response_normalization(x, **self.numbers)

      """;

  static final String PAD_WITH_LOWEST =
      """

      class PadWithLowest(layers.Layer):
          \"""A margin that never wins a maximum.\"""

          def __init__(self, margin):
              super().__init__()
              height, width = margin if isinstance(margin, tuple) else (margin, margin)
              self.paddings = [[0, 0], [height, height], [width, width], [0, 0]]

          def call(self, x):
              return tf.pad(x, self.paddings, constant_values=x.dtype.min)

      """;

  static final String POLYNOMIAL_FEATURES =
      """

      class PolynomialFeatures(layers.Layer):
          \"""All products of 1 to degree numbers: x, y, x², xy, y² for two numbers and degree 2.\"""

          def __init__(self, inputs, degree):
              super().__init__()
              self.products = [
                  product
                  for factors in range(1, degree + 1)
                  for product in combinations_with_replacement(range(inputs), factors)
              ]

          def call(self, x):
              columns = [tf.gather(x, product, axis=1) for product in self.products]
              return tf.stack([tf.reduce_prod(column, axis=1) for column in columns], axis=1)

      """;

  static final String GAUSSIAN_KERNEL =
      """

      class GaussianKernel(layers.Layer):
          \"""exp(-|x - c|² / 2σ²) for fixed centres c.\"""

          def __init__(self, inputs, centres, sigma):
              super().__init__()
              self.sigma = sigma
              self.centres = self.add_weight(
                  shape=(centres, inputs),
                  initializer=keras.initializers.RandomNormal(stddev=1.0),
                  trainable=False,
              )

          def call(self, x):
              distances = tf.reduce_sum((x[:, None, :] - self.centres) ** 2, axis=-1)
              return tf.exp(-distances / (2 * self.sigma**2))

      """;

  private KerasClasses() {}
}
