package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** What stands before a network of PyTorch, and what a reader must know of it. */
final class PyTorchPreamble {
  private final Listing listing;

  PyTorchPreamble(Listing listing) {
    this.listing = listing;
  }

  List<String> imports() {
    return listing.has(Layer.PolynomialFeatures.class)
        ? List.of("from itertools import combinations_with_replacement", "")
        : List.of();
  }

  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (listing.has(Layer.Crop.class)) {
      classes.add(PyTorchModules.CROP);
    }
    if (listing.has(Layer.PolynomialFeatures.class)) {
      classes.add(PyTorchModules.POLYNOMIAL_FEATURES);
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      classes.add(PyTorchModules.GAUSSIAN_KERNEL);
    }
    return classes;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (listing.has(Layer.Softmax.class)) {
      notes.add(
          "nn.CrossEntropyLoss reads scores, not probabilities: leave the last softmax away while"
              + " training with it.");
    }
    if (listing.has(Layer.LocalResponseNormalization.class)) {
      notes.add(
          "nn.LocalResponseNorm divides the sum of squares by its length, the paper does not; so"
              + " alpha is multiplied by it.");
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      notes.add(Notes.CENTRES);
    }
    notes.add(Notes.STARTING_WEIGHTS);
    return notes;
  }
}
