package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.network.Shape;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;

/**
 * How an example becomes a network's input: of an image, per channel, {@code (pixel / 255 − mean) /
 * deviation}; of numbers, each with its own, {@code (number − mean) / deviation}.
 */
public record Preprocessing(List<Double> mean, List<Double> deviation) {
  public Preprocessing {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
  }

  /** Leaves {@code size} numbers as they are. */
  public static Preprocessing none(int size) {
    return new Preprocessing(Collections.nCopies(size, 0.0), Collections.nCopies(size, 1.0));
  }

  /** One or more whole examples of numbers as inputs. */
  public float[] apply(float[] numbers) {
    if (numbers.length % mean.size() != 0) {
      throw new IllegalArgumentException(
          "%d numbers are no whole examples of %d".formatted(numbers.length, mean.size()));
    }
    float[] inputs = new float[numbers.length];
    for (int i = 0; i < inputs.length; i++) {
      int place = i % mean.size();
      inputs[i] = (float) ((numbers[i] - mean.get(place)) / deviation.get(place));
    }
    return inputs;
  }

  /** All of some examples as inputs: example × elements. */
  public float[] apply(Inputs inputs) {
    if (inputs instanceof Inputs.Pixels images) {
      return apply(images.values(), images.shape());
    }
    return apply(((Inputs.Numbers) inputs).values());
  }

  /**
   * One or more whole images as inputs.
   *
   * @param pixels unsigned bytes, (example ×) channel × height × width
   * @throws IllegalArgumentException if the pixels are no whole images, or have another number of
   *     channels than this preprocessing
   */
  public float[] apply(byte[] pixels, Shape.Image shape) {
    if (pixels.length % shape.elements() != 0) {
      throw new IllegalArgumentException(
          "%d pixels are no whole images of %s".formatted(pixels.length, shape));
    }
    float[] inputs = new float[pixels.length];
    FloatBuffer target = FloatBuffer.wrap(inputs);
    int size = (int) shape.elements();
    for (int from = 0; from < pixels.length; from += size) {
      apply(pixels, from, shape, target);
    }
    return inputs;
  }

  /**
   * Appends the image that starts at {@code from} to {@code target}, which moves on by the shape's
   * elements.
   */
  public void apply(byte[] pixels, int from, Shape.Image shape, FloatBuffer target) {
    if (mean.size() != shape.channels() || deviation.size() != shape.channels()) {
      throw new IllegalArgumentException(
          "A preprocessing of %d channels cannot take %s".formatted(mean.size(), shape));
    }
    int plane = shape.height() * shape.width();
    int position = from;
    for (int channel = 0; channel < shape.channels(); channel++) {
      double shift = mean.get(channel);
      double scale = deviation.get(channel);
      for (int end = position + plane; position < end; position++) {
        target.put((float) (((pixels[position] & 0xFF) / 255.0 - shift) / scale));
      }
    }
  }
}
