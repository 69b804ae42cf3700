package dev.trainyard.dl4j.graph;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The arrays of one training. They live outside the Java heap, where the garbage collector does not
 * see their size, so they are freed by name and not by chance.
 */
public final class Buffers implements AutoCloseable {
  private final List<INDArray> arrays = new ArrayList<>();

  /** Zeros, row-major, 32-bit floats. */
  public INDArray zeros(long... shape) {
    INDArray array = Nd4j.create(DataType.FLOAT, shape, 'c');
    arrays.add(array);
    return array;
  }

  @Override
  public void close() {
    arrays.forEach(INDArray::close);
    arrays.clear();
  }
}
