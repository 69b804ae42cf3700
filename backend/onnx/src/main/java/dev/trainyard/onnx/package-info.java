/**
 * The portable model file: a trained network as ONNX, read back exactly, and run by ONNX Runtime.
 * The file carries the network, the class labels and the preprocessing in its metadata, so nobody
 * can use it with the wrong normalisation, and a seal over all its bytes.
 */
package dev.trainyard.onnx;
