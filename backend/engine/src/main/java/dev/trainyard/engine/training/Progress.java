package dev.trainyard.engine.training;

/**
 * How far a training is.
 *
 * @param epoch the epoch under way, 1 for the first
 * @param step optimizer steps done since the run began
 * @param steps optimizer steps of the whole plan
 * @param imagesPerSecond of the last interval; 0 before the first is measured
 */
public record Progress(int epoch, long step, long steps, double imagesPerSecond) {}
