package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import java.util.ArrayList;
import java.util.List;

/** Classes that a network of Deeplearning4j needs, and what a reader must know of it. */
final class Deeplearning4jPreamble {
  private final Listing listing;
  private final Deeplearning4jImports imports;

  Deeplearning4jPreamble(Listing listing, Deeplearning4jImports imports) {
    this.listing = listing;
    this.imports = imports;
  }

  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (listing.nodes().stream().anyMatch(node -> Deeplearning4jWindows.groups(node) > 1)) {
      imports.vertex("MergeVertex");
      imports.add("org.nd4j.autodiff.samediff.SDIndex");
      importLambdaLayer();
      imports.layer("Layer");
      imports.add("java.util.function.Supplier");
      classes.add(Deeplearning4jClasses.ADD_IN_GROUPS);
    }
    if (listing.nodes().stream()
        .anyMatch(
            node ->
                node.layer() instanceof Layer.Multiply
                    && Deeplearning4jVertices.scalesChannels(listing, node))) {
      imports.add("org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaVertex");
      importSameDiff();
      classes.add(Deeplearning4jClasses.SCALE_CHANNELS);
    }
    if (listing.has(Layer.PadChannels.class)) {
      importLambdaLayer();
      classes.add(Deeplearning4jClasses.PAD_CHANNELS);
    }
    if (listing.has(Layer.PolynomialFeatures.class)) {
      importLambdaLayer();
      imports.add("java.util.ArrayList");
      imports.add("java.util.List");
      classes.add(Deeplearning4jClasses.POLYNOMIAL_FEATURES);
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      importLambdaLayer();
      imports.add("org.nd4j.linalg.api.ndarray.INDArray");
      classes.add(Deeplearning4jClasses.GAUSSIAN_KERNEL);
    }
    return classes;
  }

  private void importLambdaLayer() {
    imports.add("org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer");
    importSameDiff();
  }

  private void importSameDiff() {
    imports.add("org.nd4j.autodiff.samediff.SDVariable");
    imports.add("org.nd4j.autodiff.samediff.SameDiff");
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "For Deeplearning4j 1.0.0-M2.1: put deeplearning4j-nn and nd4j-native on the class path.");
    if (listing.has(Layer.BatchNormalization.class)) {
      notes.add(
          "numParams() of Deeplearning4j counts the running means and variances of batch"
              + " normalization, too; main leaves them out, for training does not change them.");
    }
    if (listing.nodes().stream().anyMatch(node -> Deeplearning4jWindows.groups(node) > 1)) {
      notes.add(
          "Deeplearning4j has no groups of channels: each group is a layer of its own, and they are"
              + " merged.");
    }
    if (listing.has(Layer.GaussianKernel.class)) {
      notes.add(Notes.CENTRES);
    }
    notes.add(Notes.STARTING_WEIGHTS);
    return notes;
  }
}
