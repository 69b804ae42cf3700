package dev.trainyard.imports.onnx;

import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table from ONNX operators to what reads them. */
final class Operators {
  /** Reads one operator into the draft. */
  interface Reader {
    void read(Operation operation) throws NoLayer;
  }

  private static final Map<String, Reader> READERS = new HashMap<>();

  static {
    put(Sliding::convolution, "Conv");
    put(Sliding::transposedConvolution, "ConvTranspose");
    put(Sliding::pooling, "MaxPool", "AveragePool");
    put(Products::gemm, "Gemm");
    put(Products::matMul, "MatMul");
    put(Pointwise::activation, "Relu", "Tanh", "Sigmoid");
    // over a logarithm the shares are the same, and so is the answer
    put(Pointwise::softmax, "Softmax", "LogSoftmax");
    put(Pointwise::batchNormalization, "BatchNormalization");
    put(Pointwise::localResponseNormalization, "LRN");
    put(Pointwise::pass, "Identity", "Dropout", "Cast");
    put(Pointwise::add, "Add", "Sum");
    put(Pointwise::multiply, "Mul");
    put(Pointwise::ofInputOnly, "Sub", "Div");
    put(Arranging::globalPooling, "GlobalAveragePool", "GlobalMaxPool");
    put(Arranging::reduceMean, "ReduceMean");
    put(Arranging::flatten, "Flatten");
    put(Arranging::reshape, "Reshape");
    put(Arranging::squeeze, "Squeeze");
    put(Arranging::transpose, "Transpose");
    put(Arranging::concatenate, "Concat");
    put(Arranging::pad, "Pad");
    put(Sizes::constant, "Constant");
    put(Sizes::shape, "Shape");
    put(Sizes::gather, "Gather");
    put(Sizes::unsqueeze, "Unsqueeze");
    put(Tables::zeros, "ConstantOfShape");
    put(Tables::slice, "Slice");
  }

  private Operators() {}

  private static void put(Reader reader, String... types) {
    List.of(types).forEach(type -> READERS.put(type, reader));
  }

  /** Empty for an operator that no layer here computes. */
  static Optional<Reader> of(String type) {
    return Optional.ofNullable(READERS.get(type));
  }
}
