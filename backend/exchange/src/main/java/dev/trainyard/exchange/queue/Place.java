package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A run's place in the line.
 *
 * @param position 1 for the next
 * @param held whether it waits until its owner has fewer runs in training, or minutes left
 * @param round 0 for its owner's first run, 1 for the second, 2 for all others
 * @param movedUp whether an organizer let it go before all others
 * @param recentSeconds of workers that its owner used, faded with a half-life of 30 minutes
 * @param expected seconds that it takes
 * @param start empty where no worker could be told, or too many come before
 * @param why what comes first, in words
 */
public record Place(
    RunId run,
    String title,
    UUID owner,
    UUID workshop,
    int position,
    boolean held,
    int round,
    boolean movedUp,
    double recentSeconds,
    OptionalDouble expected,
    Optional<Start> start,
    String why) {}
