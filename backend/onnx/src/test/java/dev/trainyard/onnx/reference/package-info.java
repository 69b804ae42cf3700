/**
 * Networks computed with plain loops in double precision: slow, and short enough to be seen to be
 * right. What ONNX Runtime says is held against it.
 */
package dev.trainyard.onnx.reference;
