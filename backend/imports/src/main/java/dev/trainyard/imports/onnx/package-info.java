/** Reads the ONNX files of other programs, operator by operator. */
package dev.trainyard.imports.onnx;
