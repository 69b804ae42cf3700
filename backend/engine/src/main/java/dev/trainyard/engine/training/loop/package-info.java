/**
 * The training loop that every engine shares: batches, measurements, epochs, checkpoints, failures.
 * An engine extends {@link dev.trainyard.engine.training.loop.LoopTrainer} and brings the {@link
 * dev.trainyard.engine.training.loop.Arithmetic}.
 */
package dev.trainyard.engine.training.loop;
