/** The arithmetic of a training: batches, loss, optimizers, evaluation. */
package dev.trainyard.dl4j.training;
