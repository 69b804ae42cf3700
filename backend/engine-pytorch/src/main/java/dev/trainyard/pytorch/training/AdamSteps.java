package dev.trainyard.pytorch.training;

import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.pytorch.graph.Kept;
import java.util.List;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * w ← w − η λ w; m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; w ← w − η m̂ / (√v̂ + ε), in one
 * kernel for all weights. The presets have no method for it, so it is called by its name.
 */
final class AdamSteps implements Optimization {
  private static final int GRADIENTS = 1;
  private static final int LEARNING_RATE = 6;

  private final Tensor mean;
  private final Tensor variance;
  private final Tensor count;
  private final OperatorHandle kernel;
  private final IValue[] arguments;

  AdamSteps(Optimizer.AdamW adam, Tensor weights, long steps, Kept kept) {
    mean = kept.keep(torch.zeros_like(weights));
    variance = kept.keep(torch.zeros_like(weights));
    count = kept.keep(mean.new_full(new long[0], new Scalar(steps)));
    kernel = kept.keep(Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adamw_", ""));
    arguments =
        new IValue[] {
          new IValue(listOf(weights)),
          new IValue(), // a step's gradient
          new IValue(listOf(mean)),
          new IValue(listOf(variance)),
          new IValue(emptyList()), // for AMSGrad
          new IValue(listOf(count)),
          new IValue(), // a step's learning rate
          new IValue(adam.beta1()),
          new IValue(adam.beta2()),
          new IValue(adam.weightDecay()),
          new IValue(adam.epsilon()),
          new IValue(false), // AMSGrad
          new IValue(false), // maximize
          new IValue(), // gradients are not scaled
          new IValue()
        };
    for (IValue argument : arguments) {
      kept.keep(argument);
    }
  }

  private static GenericList listOf(Tensor tensor) {
    GenericList list = emptyList();
    list.push_back(new IValue(tensor));
    return list;
  }

  private static GenericList emptyList() {
    return new GenericList(new Type.TypePtr(TensorType.get()));
  }

  @Override
  public void step(Tensor gradient, double learningRate) {
    count.add_(new Scalar(1));
    var stack = new IValueVector(arguments);
    stack.put(GRADIENTS, new IValue(listOf(gradient)));
    stack.put(LEARNING_RATE, new IValue(learningRate));
    kernel.callBoxed(stack);
  }

  @Override
  public List<Tensor> memory() {
    return List.of(mean, variance);
  }
}
