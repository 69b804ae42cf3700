package dev.trainyard.server.operations;

import java.util.OptionalDouble;

/**
 * What stood on the dials at one moment.
 *
 * @param measurementsPerSecond of all runs together; empty while it is not known
 */
record Sample(
    int openSockets, OptionalDouble measurementsPerSecond, int connectionsInUse, long heapBytes) {}
