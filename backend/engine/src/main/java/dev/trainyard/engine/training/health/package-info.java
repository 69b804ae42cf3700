/**
 * How the layers of a network fare while it is trained: how its activations, weights and gradients
 * are spread, and which units say nothing any more.
 */
package dev.trainyard.engine.training.health;
