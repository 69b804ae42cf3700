/** What a run measured, numbered without a gap so that a reader can go on after any number. */
package dev.trainyard.exchange.metrics;
