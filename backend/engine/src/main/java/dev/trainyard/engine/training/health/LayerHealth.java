package dev.trainyard.engine.training.health;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One layer at one moment.
 *
 * @param activations what it gives for the probe examples
 * @param dead share of units that are 0 on every probe example; of a ReLU only
 * @param saturated share of values with nearly no slope; of a sigmoid or tanh only
 * @param weights its kernel or matrix, without the bias; of layers that are trained only
 * @param gradients of the probe's loss by the weights; of layers that are trained only
 */
public record LayerHealth(
    String node,
    Distribution activations,
    OptionalDouble dead,
    OptionalDouble saturated,
    Optional<Distribution> weights,
    Optional<Distribution> gradients) {

  /** The same layer with its weights and their gradient. */
  public LayerHealth with(float[] values, float[] gradient) {
    return new LayerHealth(
        node,
        activations,
        dead,
        saturated,
        Optional.of(Distribution.of(values)),
        Optional.of(Distribution.of(gradient)));
  }
}
