package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Shape;

/** One example's values at one place of a network, row-major. */
record Values(Shape shape, double[] numbers) {
  Values {
    if (shape.elements() != numbers.length) {
      throw new IllegalArgumentException(shape + " does not hold " + numbers.length);
    }
  }

  static Values vector(double[] numbers) {
    return new Values(new Shape.Vector(numbers.length), numbers);
  }

  static Values zeros(Shape shape) {
    return new Values(shape, new double[Math.toIntExact(shape.elements())]);
  }

  Shape.Image image() {
    return (Shape.Image) shape;
  }

  double at(int channel, int row, int column) {
    return numbers[index(channel, row, column)];
  }

  void set(int channel, int row, int column, double value) {
    numbers[index(channel, row, column)] = value;
  }

  /** How many numbers each channel has; 1 in a vector. */
  int area() {
    return numbers.length / shape.sizes().get(0);
  }

  private int index(int channel, int row, int column) {
    Shape.Image image = image();
    return (channel * image.height() + row) * image.width() + column;
  }
}
