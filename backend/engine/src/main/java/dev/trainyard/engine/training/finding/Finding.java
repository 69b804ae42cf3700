package dev.trainyard.engine.training.finding;

/**
 * Something that goes wrong in a training.
 *
 * @param epoch in which it is first seen
 * @param step after which it is first seen: its place on the curve
 * @param what happens, in one sentence
 * @param why, and what helps, in one sentence
 */
public record Finding(
    FindingKind kind, int epoch, long step, String what, String why, Remedy remedy) {}
