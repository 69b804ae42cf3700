package dev.trainyard.exchange.queue;

import java.util.OptionalDouble;

/**
 * How far a run is.
 *
 * @param epoch the epoch under way, 1 for the first
 * @param step optimizer steps done since the run began
 * @param steps optimizer steps of the whole plan
 * @param imagesPerSecond of the last interval; 0 before the first is measured
 * @param secondsLeft until the plan is done, once it can be told
 */
public record RunProgress(
    int epoch, long step, long steps, double imagesPerSecond, OptionalDouble secondsLeft) {}
