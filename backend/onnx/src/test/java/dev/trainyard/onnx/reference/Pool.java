package dev.trainyard.onnx.reference;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Layer.GlobalPooling;
import dev.trainyard.engine.network.Layer.Pooling;
import dev.trainyard.engine.network.Shape;
import java.util.DoubleSummaryStatistics;

/** Pooling; places outside the image are not there at all. */
final class Pool {
  private Pool() {}

  static Values apply(Pooling layer, Values in) {
    Shape.Image image = in.image();
    Shape.Image shape =
        new Shape.Image(
            image.channels(), places(layer, 0, image.height()), places(layer, 1, image.width()));
    Values out = Values.zeros(shape);
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int row = 0; row < shape.height(); row++) {
        for (int column = 0; column < shape.width(); column++) {
          int top = row * layer.stride().get(0) - layer.padding().get(0);
          int left = column * layer.stride().get(1) - layer.padding().get(1);
          int bottom = top + layer.kernel().get(0);
          int right = left + layer.kernel().get(1);
          out.set(
              channel,
              row,
              column,
              one(layer.function(), seen(in, channel, top, left, bottom, right)));
        }
      }
    }
    return out;
  }

  static Values global(GlobalPooling layer, Values in) {
    Shape.Image image = in.image();
    double[] out = new double[image.channels()];
    for (int channel = 0; channel < out.length; channel++) {
      out[channel] = one(layer.function(), seen(in, channel, 0, 0, image.height(), image.width()));
    }
    return Values.vector(out);
  }

  private static DoubleSummaryStatistics seen(
      Values in, int channel, int top, int left, int bottom, int right) {
    DoubleSummaryStatistics seen = new DoubleSummaryStatistics();
    for (int row = Math.max(0, top); row < Math.min(in.image().height(), bottom); row++) {
      for (int column = Math.max(0, left); column < Math.min(in.image().width(), right); column++) {
        seen.accept(in.at(channel, row, column));
      }
    }
    return seen;
  }

  private static double one(Layer.Function function, DoubleSummaryStatistics seen) {
    return switch (function) {
      case MAX -> seen.getMax();
      case AVERAGE -> seen.getAverage();
    };
  }

  private static int places(Pooling layer, int dimension, int size) {
    return (size + 2 * layer.padding().get(dimension) - layer.kernel().get(dimension))
            / layer.stride().get(dimension)
        + 1;
  }
}
