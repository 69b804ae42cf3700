/** A network as libtorch operators on the weights of one training. */
package dev.trainyard.pytorch.graph;
