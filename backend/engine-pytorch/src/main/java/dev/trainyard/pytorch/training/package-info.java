/** The arithmetic of a training: batches, loss, optimizers, evaluation. */
package dev.trainyard.pytorch.training;
