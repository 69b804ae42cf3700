/**
 * The trainer against stock Deeplearning4j, as ratios in one run: machines differ and are noisy.
 */
package dev.trainyard.benchmark.engine;
