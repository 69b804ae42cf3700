package dev.trainyard.engine.dataset.made;

import java.util.function.DoubleUnaryOperator;

/** y of x in −1 … 1, before noise. */
enum CurveShape {
  LINE("line", "y = 0.8 x − 0.2", x -> 0.8 * x - 0.2),
  SINE("sine", "y = 0.8 sin 2πx", x -> 0.8 * Math.sin(2 * Math.PI * x)),
  POLYNOMIAL("polynomial", "y = 4 x³ − 3 x", x -> 4 * x * x * x - 3 * x),
  STEP("step", "y = −0.5 on the left, 0.5 on the right", x -> x < 0 ? -0.5 : 0.5);

  private final String word;
  private final String formula;
  private final DoubleUnaryOperator function;

  CurveShape(String word, String formula, DoubleUnaryOperator function) {
    this.word = word;
    this.formula = formula;
    this.function = function;
  }

  String word() {
    return word;
  }

  String formula() {
    return formula;
  }

  double y(double x) {
    return function.applyAsDouble(x);
  }
}
