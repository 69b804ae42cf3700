package dev.trainyard.exchange.queue;

import java.util.OptionalDouble;

/**
 * How right the predicted starts were.
 *
 * @param runs that were looked at
 * @param median of |actual / typical - 1|; empty without runs
 * @param covered the share that started before what nine in ten should; empty without runs
 */
public record WaitError(int runs, OptionalDouble median, OptionalDouble covered) {}
