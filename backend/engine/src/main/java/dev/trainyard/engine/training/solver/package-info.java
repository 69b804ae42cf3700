/**
 * Finding weights without gradients: what a solver is given and what it tells. The solvers
 * themselves and the libraries that they use are in a room of their own.
 */
package dev.trainyard.engine.training.solver;
