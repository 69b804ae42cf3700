/** Deeplearning4j as people use it. */
package dev.trainyard.benchmark.dl4j;
