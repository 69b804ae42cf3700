package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;
import java.util.ArrayList;
import java.util.List;

/** What stands before a network of Keras, and what a reader must know of it. */
final class KerasPreamble {
  private final Listing listing;
  private final KerasMargins margins;

  KerasPreamble(Listing listing) {
    this.listing = listing;
    this.margins = new KerasMargins(listing);
  }

  List<String> imports() {
    List<String> imports = new ArrayList<>();
    imports.add("import math");
    if (listing.has(Layer.PolynomialFeatures.class)) {
      imports.add("from itertools import combinations_with_replacement");
    }
    imports.add("");
    if (!classes().isEmpty()) {
      imports.add("import tensorflow as tf");
    }
    return imports;
  }

  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (listing.nodes().stream().anyMatch(KerasPreamble::isGroupedTranspose)) {
      classes.add(KerasClasses.GROUPED_TRANSPOSE);
    }
    if (listing.has(Layer.PadChannels.class)) {
      classes.add(KerasClasses.PAD_CHANNELS);
    }
    if (listing.has(Layer.LocalResponseNormalization.class)) {
      classes.add(KerasClasses.LOCAL_RESPONSE_NORMALIZATION);
    }
    if (margins.needLowest()) {
      classes.add(KerasClasses.PAD_WITH_LOWEST);
    }
    if (listing.has(Layer.PolynomialFeatures.class)) {
      classes.add(KerasClasses.POLYNOMIAL_FEATURES);
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      classes.add(KerasClasses.GAUSSIAN_KERNEL);
    }
    return classes;
  }

  private static boolean isGroupedTranspose(Node node) {
    return node.layer() instanceof Layer.TransposedConvolution layer && layer.groups() > 1;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (listing.input() instanceof Shape.Image) {
      notes.add(
          "Keras reads images as height × width × channels; give it a batch of N×%s."
              .formatted(Keras.channelsLast(listing.input())));
    }
    if (listing.nodes().stream().anyMatch(this::flattensPlaces)) {
      notes.add(
          "Flatten goes through the channels of each place first here, and through the places of"
              + " each channel first in model.onnx: the columns of the dense layer after it have"
              + " another order.");
    }
    notes.addAll(margins.notes());
    if (listing.nodes().stream().anyMatch(KerasPreamble::isGrouped)) {
      notes.add("TensorFlow trains convolutions in groups on a GPU only.");
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      notes.add(Notes.CENTRES);
    }
    notes.add(Notes.STARTING_WEIGHTS);
    return notes;
  }

  private boolean flattensPlaces(Node node) {
    return node.layer() instanceof Layer.Flatten
        && listing.in(node) instanceof Shape.Image image
        && image.height() * image.width() > 1
        && image.channels() > 1;
  }

  private static boolean isGrouped(Node node) {
    return node.layer() instanceof Layer.Convolution layer && layer.groups() > 1;
  }
}
