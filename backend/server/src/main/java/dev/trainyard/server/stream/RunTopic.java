package dev.trainyard.server.stream;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.metrics.SeriesChoice;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be watched of one run: {@code runs/<id>}, or what is measured of its layers, {@code
 * runs/<id>/layers}, which are many numbers that few want.
 */
record RunTopic(RunId run, boolean layers) {
  private static final String RUN = Messages.MY_RUNS + "/";
  private static final String LAYERS = "/layers";

  /** Empty if the text names no run. */
  static Optional<RunTopic> read(String text) {
    boolean layers = text.endsWith(LAYERS);
    String id = layers ? text.substring(0, text.length() - LAYERS.length()) : text;
    try {
      return id.startsWith(RUN)
          ? Optional.of(
              new RunTopic(new RunId(UUID.fromString(id.substring(RUN.length()))), layers))
          : Optional.empty();
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  String text() {
    return RUN + run + (layers ? LAYERS : "");
  }

  SeriesChoice series() {
    return layers ? SeriesChoice.LAYERS : SeriesChoice.CURVES;
  }
}
