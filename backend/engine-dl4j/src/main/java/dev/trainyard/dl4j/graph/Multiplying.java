package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Layer;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A dense layer: y = x Wᵀ + b; x is n×in, W is out×in, y is n×out. */
final class Multiplying implements Computation {
  private final Wires wires;
  private final INDArray w;
  private final Optional<INDArray> bias;
  private final INDArray dw;
  private final Optional<INDArray> db;

  Multiplying(String id, Layer.Dense layer, Wires wires, Parameters weights) {
    this.wires = wires;
    this.w = weights.value(id + ".weight");
    this.bias = layer.bias() ? Optional.of(weights.value(id + ".bias")) : Optional.empty();
    this.dw = weights.gradient(id + ".weight");
    this.db = bias.map(b -> weights.gradient(id + ".bias"));
  }

  @Override
  public void forward(long step) {
    Nd4j.gemm(wires.input(), w, wires.output(), false, true, 1, 0);
    bias.ifPresent(wires.output()::addiRowVector);
  }

  @Override
  public void backward() {
    INDArray dy = wires.gradient();
    // dW = dyᵀ x, db = Σ dy over the batch, dx = dy W
    Nd4j.gemm(dy, wires.input(), dw, true, false, 1, 0);
    db.ifPresent(gradient -> dy.sum(gradient, 0));
    wires.inputGradient().ifPresent(dx -> Nd4j.gemm(dy, w, dx, false, false, 1, 0));
  }
}
