package dev.trainyard.dl4j.graph;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/** One native operation with its arguments and arrays bound once, to be run at every step. */
public final class Kernel implements Runnable {
  private final CustomOp operation;
  private final OpContext context;

  private Kernel(String name) {
    operation = DynamicCustomOp.builder(name).build();
    context = Nd4j.getExecutioner().buildContext();
  }

  /**
   * @param name as libnd4j calls it, such as "conv2d"
   */
  public static Kernel of(String name) {
    return new Kernel(name);
  }

  public Kernel in(INDArray... arrays) {
    for (int i = 0; i < arrays.length; i++) {
      context.setInputArray(i, arrays[i]);
    }
    return this;
  }

  public Kernel out(INDArray... arrays) {
    for (int i = 0; i < arrays.length; i++) {
      context.setOutputArray(i, arrays[i]);
    }
    return this;
  }

  public Kernel integers(long... arguments) {
    context.setIArguments(arguments);
    return this;
  }

  public Kernel reals(double... arguments) {
    context.setTArguments(arguments);
    return this;
  }

  @Override
  public void run() {
    Nd4j.exec(operation, context);
  }
}
