package dev.trainyard.engine.dataset;

/** A point that somebody has drawn, with its class. */
public record OwnPoint(double x, double y, int label) {}
