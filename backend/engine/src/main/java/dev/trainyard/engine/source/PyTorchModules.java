package dev.trainyard.engine.source;

/** Modules that PyTorch lacks. */
final class PyTorchModules {
  static final String CROP =
      """

      class Crop(nn.Module):
          def __init__(self, top, left, height, width):
              super().__init__()
              self.rows = slice(top, top + height)
              self.columns = slice(left, left + width)

          def forward(self, x):
              return x[:, :, self.rows, self.columns]
      """;

  static final String POLYNOMIAL_FEATURES =
      """

      class PolynomialFeatures(nn.Module):
          \"""All products of 1 to degree numbers: x, y, x², xy, y² for two numbers and degree 2.\"""

          def __init__(self, inputs, degree):
              super().__init__()
              self.products = [
                  list(product)
                  for factors in range(1, degree + 1)
                  for product in combinations_with_replacement(range(inputs), factors)
              ]

          def forward(self, x):
              return torch.stack([x[:, product].prod(dim=1) for product in self.products], dim=1)
      """;

  static final String GAUSSIAN_KERNEL =
      """

      class GaussianKernel(nn.Module):
          \"""exp(-|x - c|² / 2σ²) for fixed centres c.\"""

          def __init__(self, inputs, centres, sigma):
              super().__init__()
              self.sigma = sigma
              self.register_buffer("centres", torch.randn(centres, inputs))

          def forward(self, x):
              return torch.exp(-torch.cdist(x, self.centres) ** 2 / (2 * self.sigma**2))
      """;

  private PyTorchModules() {}
}
