package dev.trainyard.solvers;

import dev.trainyard.engine.training.StopSignal;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;

/**
 * One support vector machine: f(x) = Σ weights[i] · K(x, example i) + bias, above 0 for its class.
 *
 * @param weights αy of each example; 0 for what is no support vector
 */
record Machine(double[] weights, double bias) {
  private static final double CACHE_MEGABYTES = 128;
  private static final double TOLERANCE = 1e-3;

  /**
   * Separates the examples of a class from all others, as LIBSVM does with its own standards.
   *
   * @param kernel as {@link KernelRows} has it
   * @param belongs whether each example is of the class
   * @throws Stopped if {@code stop} asks to end; LIBSVM is asked every thousand steps
   */
  static synchronized Machine separate(
      svm_node[][] kernel, boolean[] belongs, double c, StopSignal stop) {
    svm.svm_set_print_string_function(
        dot -> {
          if (stop.stopRequested()) {
            throw new Stopped();
          }
        });
    var problem = new svm_problem();
    problem.l = kernel.length;
    problem.x = kernel;
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.y[i] = belongs[i] ? 1 : -1;
    }
    return of(svm.svm_train(problem, parameter(c)), problem);
  }

  private static svm_parameter parameter(double c) {
    var parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.PRECOMPUTED;
    parameter.C = c;
    parameter.cache_size = CACHE_MEGABYTES;
    parameter.eps = TOLERANCE;
    parameter.shrinking = 1;
    return parameter;
  }

  private static Machine of(svm_model model, svm_problem problem) {
    var weights = new double[problem.l];
    if (model.nr_class < 2) {
      return new Machine(weights, problem.y[0]); // all examples are on one side
    }
    int sign = model.label[0] == 1 ? 1 : -1; // LIBSVM's f is above 0 for the label it saw first
    for (int i = 0; i < model.l; i++) {
      weights[model.sv_indices[i] - 1] = sign * model.sv_coef[0][i];
    }
    return new Machine(weights, -sign * model.rho[0]);
  }

  /** The machine of the other side. */
  Machine mirrored() {
    double[] opposite = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      opposite[i] = weights[i] == 0 ? 0 : -weights[i];
    }
    return new Machine(opposite, -bias);
  }
}
