/**
 * Turns a plan into a trained network with libtorch, PyTorch's library. The front door is {@link
 * dev.trainyard.pytorch.TorchTrainerProvider}; no Spring, no SQL.
 */
package dev.trainyard.pytorch;
