package dev.trainyard.engine.plan;

import java.util.List;

/**
 * Where a fine-tuning begins: with weights that another training left.
 *
 * @param copied nodes that begin with the source's weights, in the network's order; all others are
 *     drawn fresh
 * @param frozen nodes whose weights and running statistics never change, in the network's order
 */
public record Start(Source source, List<String> copied, List<String> frozen) {
  public Start {
    copied = List.copyOf(copied);
    frozen = List.copyOf(frozen);
  }

  /** Who keeps a model that one can start from; its name in lower case is the plan's field. */
  public enum Kind {
    RUN,
    MODEL
  }

  /**
   * One model file.
   *
   * @param id within its kind: of a run, or of a model in the registry
   * @param sha256 of the file, 64 hexadecimal digits: the plan means these weights, whatever
   *     becomes of the run or model
   */
  public record Source(Kind kind, String id, String sha256) {}
}
