package dev.trainyard.server.results;

import dev.trainyard.engine.run.RunState;
import java.util.OptionalDouble;

/**
 * A run that is in a pack.
 *
 * @param missing why its folder has no model, in words; empty if it has one
 */
record PackedRun(
    String folder, String title, RunState state, OptionalDouble testAccuracy, String missing) {}
