/**
 * A network as native operations on buffers that are made once: every layer's forward step beside
 * its backward step.
 */
package dev.trainyard.dl4j.graph;
