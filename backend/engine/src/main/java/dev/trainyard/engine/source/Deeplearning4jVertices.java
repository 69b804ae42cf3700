package dev.trainyard.engine.source;

import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Node;
import dev.trainyard.engine.network.Shape;

/** What Deeplearning4j says as vertices: joints, and the way from images to vectors. */
final class Deeplearning4jVertices {
  private final Listing listing;
  private final Deeplearning4jImports imports;

  Deeplearning4jVertices(Listing listing, Deeplearning4jImports imports) {
    this.listing = listing;
    this.imports = imports;
  }

  static boolean isVertex(Node node) {
    Layer layer = node.layer();
    return layer instanceof Layer.Add
        || layer instanceof Layer.Concatenate
        || layer instanceof Layer.Multiply
        || layer instanceof Layer.Flatten;
  }

  String vertex(Node node) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Add) {
      return "new " + imports.vertex("ElementWiseVertex") + "(ElementWiseVertex.Op.Add)";
    } else if (layer instanceof Layer.Concatenate) {
      return "new " + imports.vertex("MergeVertex") + "()";
    } else if (layer instanceof Layer.Multiply && scalesChannels(listing, node)) {
      boolean vectorFirst = listing.in(node) instanceof Shape.Vector;
      return new Call("new ScaleChannels", vectorFirst ? "1, 0" : "0, 1").text();
    } else if (layer instanceof Layer.Multiply) {
      return "new " + imports.vertex("ElementWiseVertex") + "(ElementWiseVertex.Op.Product)";
    }
    Shape.Image in = (Shape.Image) listing.in(node);
    imports.add("org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor");
    return "new %s(new CnnToFeedForwardPreProcessor(%d, %d, %d))"
        .formatted(imports.vertex("PreprocessorVertex"), in.height(), in.width(), in.channels());
  }

  static boolean scalesChannels(Listing listing, Node node) {
    return node.inputs().stream().map(listing::shape).distinct().count() > 1;
  }
}
