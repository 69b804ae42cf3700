package dev.trainyard.engine.training.loop;

/**
 * What one step saw before it moved the weights.
 *
 * @param loss mean over the batch
 * @param correct examples of the batch whose class had the highest score
 */
public record StepResult(double loss, int correct) {}
