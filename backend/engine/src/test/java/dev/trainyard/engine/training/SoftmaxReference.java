package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.loop.Checkpoints;
import dev.trainyard.engine.training.loop.StoppingState;
import dev.trainyard.engine.training.loop.TrainingState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Softmax regression by hand in double precision: the derivative of the mean cross entropy by score
 * k is (p_k − [k is the label]) / batch; it is clipped, decay is added, and an optimizer steps
 * along it, each as PyTorch's documentation writes it.
 */
final class SoftmaxReference {
  private final Plan plan;
  private final TrainingData data;
  private final int classes;
  private final int inputs;

  /** Weights (classes × inputs), then biases (classes). */
  private final double[] parameters;

  private final double[] first; // velocity, mean square, or Adam's first moment
  private final double[] second; // Adam's second moment
  private long step;

  SoftmaxReference(Plan plan, TrainingData data) {
    this.plan = plan;
    this.data = data;
    classes = data.labels().size();
    inputs = (int) data.train().shape().elements();
    parameters = new double[classes * (inputs + 1)];
    first = new double[parameters.length];
    second = new double[parameters.length];
    Weights initial = InitialWeights.of(plan.network(), plan.initialization(), plan.seed());
    float[] weights = initial.get("output.weight").values();
    for (int i = 0; i < weights.length; i++) {
      parameters[i] = weights[i];
    }
  }

  /** Trains the whole plan. */
  SoftmaxReference train() {
    return trainSteps(plan.steps());
  }

  /** Trains the plan's first steps. */
  SoftmaxReference trainSteps(long steps) {
    while (step < steps) {
      int epoch = (int) (step / plan.stepsPerEpoch()) + 1;
      int[] order = EpochOrder.of(plan.seed(), epoch, data.train().count()).examples();
      int from = (int) (step % plan.stepsPerEpoch()) * plan.batchSize();
      step(order, from, Math.min(order.length, from + plan.batchSize()));
    }
    return this;
  }

  /** Holds an engine's weights against these, number by number. */
  void assertEqual(Weights weights) {
    float[] trained = inRow(weights);
    assertThat(trained).hasSameSizeAs(parameters);
    for (int i = 0; i < trained.length; i++) {
      assertThat((double) trained[i]).as("parameter %d", i).isCloseTo(parameters[i], within(1e-4));
    }
  }

  /** Where this training stands, as an engine would keep it. */
  byte[] checkpoint() {
    List<float[]> memory =
        List.of(floats(first), floats(second)).subList(0, plan.optimizer().memory());
    float[] row = floats(parameters);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    int weights = classes * inputs;
    tensors.put("output.weight", new Tensor(List.of(classes, inputs), Arrays.copyOf(row, weights)));
    tensors.put(
        "output.bias", new Tensor(List.of(classes), Arrays.copyOfRange(row, weights, row.length)));
    return Checkpoints.bytes(
        plan,
        new TrainingState(step, new Weights(tensors), memory, new Interval(), StoppingState.FRESH));
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  private static float[] inRow(Weights weights) {
    float[] weight = weights.get("output.weight").values();
    float[] bias = weights.get("output.bias").values();
    float[] row = Arrays.copyOf(weight, weight.length + bias.length);
    System.arraycopy(bias, 0, row, weight.length, bias.length);
    return row;
  }

  /** Mean cross entropy of all examples as the weights are now. */
  double loss(Examples examples) {
    double sum = 0;
    for (int i = 0; i < examples.count(); i++) {
      sum -= Math.log(probabilities(input(examples, i))[examples.label(i)]);
    }
    return sum / examples.count();
  }

  private void step(int[] order, int from, int to) {
    double[] gradient = new double[parameters.length];
    for (int i = from; i < to; i++) {
      double[] x = input(data.train(), order[i]);
      double[] error = probabilities(x);
      error[data.train().label(order[i])] -= 1;
      for (int k = 0; k < classes; k++) {
        for (int j = 0; j < inputs; j++) {
          gradient[k * inputs + j] += error[k] * x[j] / (to - from);
        }
        gradient[classes * inputs + k] += error[k] / (to - from);
      }
    }
    step++;
    double longest = plan.gradientClip().orElse(Double.POSITIVE_INFINITY);
    double shortened = Math.min(1, longest / (length(gradient) + 1e-6));
    double coupled =
        plan.optimizer() instanceof Optimizer.AdamW ? 0 : plan.optimizer().weightDecay();
    for (int i = 0; i < parameters.length; i++) {
      double g = gradient[i] * shortened + coupled * parameters[i];
      parameters[i] -= plan.learningRate(step) * direction(i, g);
    }
  }

  private static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
  }

  private double direction(int i, double g) {
    if (plan.optimizer() instanceof Optimizer.Momentum momentum) {
      first[i] = momentum.momentum() * first[i] + g;
      return first[i];
    } else if (plan.optimizer() instanceof Optimizer.Nesterov nesterov) {
      first[i] = nesterov.momentum() * first[i] + g;
      return g + nesterov.momentum() * first[i];
    } else if (plan.optimizer() instanceof Optimizer.Adam adam) {
      return adam(i, g, adam.beta1(), adam.beta2(), adam.epsilon());
    } else if (plan.optimizer() instanceof Optimizer.AdamW adam) {
      return adam.weightDecay() * parameters[i]
          + adam(i, g, adam.beta1(), adam.beta2(), adam.epsilon());
    } else if (plan.optimizer() instanceof Optimizer.RmsProp rmsProp) {
      first[i] = rmsProp.alpha() * first[i] + (1 - rmsProp.alpha()) * g * g;
      return g / (Math.sqrt(first[i]) + rmsProp.epsilon());
    }
    return g;
  }

  private double adam(int i, double g, double beta1, double beta2, double epsilon) {
    first[i] = beta1 * first[i] + (1 - beta1) * g;
    second[i] = beta2 * second[i] + (1 - beta2) * g * g;
    double mean = first[i] / (1 - Math.pow(beta1, step));
    double variance = second[i] / (1 - Math.pow(beta2, step));
    return mean / (Math.sqrt(variance) + epsilon);
  }

  private double[] input(Examples examples, int index) {
    double[] x = new double[inputs];
    for (int j = 0; j < inputs; j++) {
      double pixel = (examples.pixels()[index * inputs + j] & 0xFF) / 255.0;
      x[j] = (pixel - data.preprocessing().mean().get(0)) / data.preprocessing().deviation().get(0);
    }
    return x;
  }

  private double[] probabilities(double[] x) {
    double[] p = new double[classes];
    double sum = 0;
    for (int k = 0; k < classes; k++) {
      double score = parameters[classes * inputs + k];
      for (int j = 0; j < inputs; j++) {
        score += parameters[k * inputs + j] * x[j];
      }
      p[k] = Math.exp(score);
      sum += p[k];
    }
    for (int k = 0; k < classes; k++) {
      p[k] /= sum;
    }
    return p;
  }
}
