package dev.trainyard.server.run;

import dev.trainyard.engine.training.Series;
import dev.trainyard.exchange.metrics.NumberedMeasurement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the layers of a run fare.
 *
 * @param n of the last measurement that is in it, 0 if there is none
 */
@Schema(name = "LayerHealth")
record LayerView(long n, List<LayerCurve> curves) {

  /** One quantity of one layer, over the steps at which the layers were looked at. */
  @Schema(name = "LayerCurve")
  record LayerCurve(
      @Schema(example = "conv1") String node,
      @Schema(
              allowableValues = {
                "activation-mean",
                "activation-spread",
                "dead",
                "saturated",
                "weight-norm",
                "gradient-norm"
              })
          String quantity,
      List<Long> steps,
      @Schema(description = "A number that is not finite is {\"nonFinite\": \"NaN\"}")
          List<Object> values) {}

  /** Layers in the order in which they were measured, which is the network's. */
  static LayerView of(List<NumberedMeasurement> rows) {
    Map<Series, LayerCurve> curves = new LinkedHashMap<>();
    for (NumberedMeasurement row : rows) {
      LayerCurve curve = curves.computeIfAbsent(row.measurement().series(), LayerView::empty);
      curve.steps().add(row.measurement().step());
      curve.values().add(AsMeasured.json(row.measurement().value()));
    }
    long last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).n();
    return new LayerView(last, List.copyOf(curves.values()));
  }

  private static LayerCurve empty(Series series) {
    String name = series.name().substring(Series.LAYERS.length());
    int slash = name.lastIndexOf('/');
    return new LayerCurve(
        name.substring(0, slash), name.substring(slash + 1), new ArrayList<>(), new ArrayList<>());
  }
}
