package dev.trainyard.engine.dataset;

/**
 * Where something is on an image, in whole pixels.
 *
 * @param label its class
 * @param left of its first column, 0 for the image's own
 * @param top of its first row
 */
public record Box(int label, int left, int top, int width, int height) {}
