/** Tells a database or store that is away for a while from a mistake, and waits for it. */
package dev.trainyard.exchange.retry;
