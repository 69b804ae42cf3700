package dev.trainyard.engine.training.health;

import dev.trainyard.engine.training.Measurement;
import dev.trainyard.engine.training.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All layers at one moment, on a small probe that stays the same.
 *
 * @param epoch 1 for the first
 * @param step optimizer steps since the run began
 * @param at when it was seen
 * @param layers from the input to the output
 */
public record HealthReport(int epoch, long step, Instant at, List<LayerHealth> layers) {
  public HealthReport {
    layers = List.copyOf(layers);
  }

  /** Its numbers as {@code layer/<node>/<quantity>}; the histograms are in none of them. */
  public List<Measurement> measurements() {
    List<Measurement> all = new ArrayList<>();
    for (LayerHealth layer : layers) {
      add(all, layer, Quantity.ACTIVATION_MEAN, layer.activations().mean());
      add(all, layer, Quantity.ACTIVATION_SPREAD, layer.activations().spread());
      layer.dead().ifPresent(share -> add(all, layer, Quantity.DEAD, share));
      layer.saturated().ifPresent(share -> add(all, layer, Quantity.SATURATED, share));
      layer.weights().ifPresent(of -> add(all, layer, Quantity.WEIGHT_NORM, of.norm()));
      layer.gradients().ifPresent(of -> add(all, layer, Quantity.GRADIENT_NORM, of.norm()));
    }
    return all;
  }

  private void add(List<Measurement> all, LayerHealth layer, Quantity quantity, double value) {
    Series series = quantity.of(layer.node());
    all.add(new Measurement(series, epoch, step, at, value));
  }
}
