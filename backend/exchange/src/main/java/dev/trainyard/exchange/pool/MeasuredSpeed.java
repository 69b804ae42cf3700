package dev.trainyard.exchange.pool;

import dev.trainyard.engine.plan.Workload;

/**
 * How fast something was trained.
 *
 * @param title of the network, for people: "LeNet-5"
 */
public record MeasuredSpeed(String title, Workload workload, double imagesPerSecond) {}
