package dev.trainyard.engine.network;

/**
 * The input region that one unit sees (Araujo et al. 2019): unit i of an output sees {@code size}
 * input places, starting at {@code offset + i · stride}.
 */
public record ReceptiveField(Extent size, Extent stride, Extent offset) {}
