/** The training loop, its optimizers, and the checkpoints that make it exact. */
package dev.trainyard.dl4j.training;
