package dev.trainyard.engine.training;

import java.time.Instant;

/**
 * One number of a run. (series, step) names it: a run that goes on from a checkpoint measures some
 * steps again, and the first row stands.
 *
 * @param epoch 1 for the first
 * @param step optimizer steps since the run began
 * @param value as measured; NaN and infinities included
 */
public record Measurement(Series series, int epoch, long step, Instant at, double value) {}
