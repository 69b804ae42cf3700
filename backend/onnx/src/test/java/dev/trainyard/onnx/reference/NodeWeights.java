package dev.trainyard.onnx.reference;

import dev.trainyard.engine.training.Weights;

/** The weights of one node. */
record NodeWeights(String node, Weights all) {
  float[] get(String name) {
    return all.get(node + "." + name).values();
  }
}
