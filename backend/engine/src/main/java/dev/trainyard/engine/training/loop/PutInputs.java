package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.training.Preprocessing;
import java.nio.FloatBuffer;

/** Hands examples to an engine as its network sees them. One thread at a time. */
public interface PutInputs {

  /** Appends example number {@code index}. */
  void put(int index, FloatBuffer target);

  static PutInputs of(Inputs inputs, Preprocessing preprocessing) {
    if (inputs instanceof Inputs.Pixels images) {
      return new PixelTable(images, preprocessing);
    }
    var numbers = (Inputs.Numbers) inputs;
    float[] ready = preprocessing.apply(numbers.values());
    int size = numbers.shape().size();
    return (index, target) -> target.put(ready, index * size, size);
  }
}
