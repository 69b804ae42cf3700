/**
 * The product's engines against other ways to train the same networks on the same digits, as ratios
 * in one run: machines differ and are noisy.
 *
 * <p>This module knows no engine: Deeplearning4j and libtorch bring two versions of JavaCPP that do
 * not share a class path. Each has a module of contestants of its own beside this one, whose build
 * leaves its class path in a file; {@link dev.trainyard.benchmark.engine.Field} starts every
 * contestant in a fresh process from there, and {@link dev.trainyard.benchmark.engine.Compete} is
 * what answers in that process.
 */
package dev.trainyard.benchmark.engine;
