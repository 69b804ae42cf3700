/**
 * A network as source code that runs: in Keras, PyTorch and Deeplearning4j, with the same layers
 * and the same number of parameters.
 */
package dev.trainyard.engine.source;
