package dev.trainyard.engine.training.loop;

/**
 * What one step saw before it moved the weights.
 *
 * @param loss mean over the batch
 * @param correct classes of the batch that had the highest score, of examples or of places; 0 where
 *     values are asked for
 */
public record StepResult(double loss, long correct) {}
