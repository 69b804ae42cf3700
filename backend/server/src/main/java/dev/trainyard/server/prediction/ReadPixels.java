package dev.trainyard.server.prediction;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.server.problem.Declined;
import java.util.List;

/** Reads pixels that somebody wrote as nested lists of 0…255: H×W, or C×H×W. */
final class ReadPixels {
  private static final String FIELD = "/pixels";

  private final Shape.Image input;
  private final byte[] pixels;
  private int at;

  private ReadPixels(Shape.Image input) {
    this.input = input;
    this.pixels = new byte[(int) input.elements()];
  }

  /**
   * @throws Declined at the first place that does not fit
   */
  static byte[] from(Object written, Shape.Image input) {
    ReadPixels reader = new ReadPixels(input);
    if (input.channels() == 1 && !isNestedTwice(written)) {
      reader.rows(written, FIELD);
    } else {
      List<?> planes = reader.list(written, FIELD, input.channels());
      for (int c = 0; c < planes.size(); c++) {
        reader.rows(planes.get(c), FIELD + "/" + c);
      }
    }
    return reader.pixels;
  }

  private static boolean isNestedTwice(Object written) {
    return written instanceof List<?> outer
        && !outer.isEmpty()
        && outer.get(0) instanceof List<?> inner
        && !inner.isEmpty()
        && inner.get(0) instanceof List<?>;
  }

  private void rows(Object written, String field) {
    List<?> rows = list(written, field, input.height());
    for (int y = 0; y < rows.size(); y++) {
      String row = field + "/" + y;
      List<?> values = list(rows.get(y), row, input.width());
      for (int x = 0; x < values.size(); x++) {
        pixels[at++] = pixel(values.get(x), row + "/" + x);
      }
    }
  }

  private List<?> list(Object written, String field, int size) {
    if (written instanceof List<?> list && list.size() == size) {
      return list;
    }
    throw Declined.invalid(
        field,
        "The model reads images of %d×%d×%d (channels, height, width); here must be a list of %d."
            .formatted(input.channels(), input.height(), input.width(), size));
  }

  private static byte pixel(Object written, String field) {
    double value = written instanceof Number number ? number.doubleValue() : Double.NaN;
    if (value >= 0 && value <= 255) {
      return (byte) Math.round(value);
    }
    throw Declined.invalid(field, "A pixel is a number from 0 to 255.");
  }
}
