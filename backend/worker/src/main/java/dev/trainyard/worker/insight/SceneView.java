package dev.trainyard.worker.insight;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Shape;

/**
 * An image, what its places are and what the network takes them for.
 *
 * @param image base64 of a PNG
 * @param truth base64 of a PNG with the class of each place as its grey level
 * @param prediction likewise
 */
record SceneView(int index, String image, String truth, String prediction) {

  /**
   * @param probabilities class × height × width
   */
  static SceneView of(Examples test, Targets.ClassMaps maps, int index, float[] probabilities) {
    var map = new Shape.Image(1, maps.height(), maps.width());
    return new SceneView(
        index,
        Png.base64(test.pixels(), index, test.images().shape()),
        Png.base64(maps.values(), index, map),
        Png.base64(best(probabilities, maps.decisions()), 0, map));
  }

  private static byte[] best(float[] probabilities, int places) {
    byte[] classes = new byte[places];
    for (int place = 0; place < places; place++) {
      int best = 0;
      for (int k = 1; k < probabilities.length / places; k++) {
        if (probabilities[k * places + place] > probabilities[best * places + place]) {
          best = k;
        }
      }
      classes[place] = (byte) best;
    }
    return classes;
  }
}
