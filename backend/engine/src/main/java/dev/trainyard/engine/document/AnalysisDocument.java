package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.ReceptiveField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An analysis as a document; shapes are lists without the batch dimension. */
public final class AnalysisDocument {
  private AnalysisDocument() {}

  public static Map<String, Object> write(Analysis analysis) {
    var out = new LinkedHashMap<String, Object>();
    out.put("parameters", analysis.parameters());
    out.put("macs", analysis.macs());
    out.put("activationBytes", analysis.activationBytes());
    out.put("output", analysis.output().sizes());
    out.put("nodes", analysis.nodes().stream().map(AnalysisDocument::write).toList());
    return out;
  }

  /** The sums are over what is known; mistakes have their pointers below {@code prefix}. */
  public static Map<String, Object> write(Analysis.Sketch sketch, String prefix) {
    List<NodeAnalysis> nodes = sketch.nodes();
    var out = new LinkedHashMap<String, Object>();
    out.put("parameters", nodes.stream().mapToLong(NodeAnalysis::parameters).sum());
    out.put("macs", nodes.stream().mapToLong(NodeAnalysis::macs).sum());
    out.put("activationBytes", nodes.stream().mapToLong(NodeAnalysis::activationBytes).sum());
    out.put("nodes", nodes.stream().map(AnalysisDocument::write).toList());
    out.put("problems", sketch.problems().stream().map(problem -> problem.under(prefix)).toList());
    return out;
  }

  private static Map<String, Object> write(NodeAnalysis analysis) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", analysis.node().id());
    out.put("kind", LayerDocument.kind(analysis.node().layer()));
    out.put("inputs", analysis.node().inputs());
    out.put("output", analysis.output().sizes());
    out.put("parameters", analysis.parameters());
    out.put("macs", analysis.macs());
    out.put("activationBytes", analysis.activationBytes());
    out.put("receptiveField", analysis.receptiveField().map(AnalysisDocument::write).orElse(null));
    return out;
  }

  private static Map<String, Object> write(ReceptiveField field) {
    var out = new LinkedHashMap<String, Object>();
    out.put("size", field.size().sizes());
    out.put("stride", field.stride().sizes());
    out.put("offset", field.offset().sizes());
    return out;
  }
}
