package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import java.io.ByteArrayInputStream;

/** Where a trainer is put to the test. */
interface Bench {
  TrainingData STROKES = Fixtures.strokes(200, 60);
  Optimizer ADAM = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);
  Optimizer MOMENTUM = new Optimizer.Momentum(0.02, 0.9);

  String engine();

  /** The trainer that most tests share. */
  Trainer trainer();

  /** A second trainer of the same engine, as another process would have. */
  Trainer openAnother();

  default TrainedNetwork train(Plan plan, TrainingObserver observer) {
    return trainer().train(plan, STROKES, observer, StopSignal.NEVER);
  }

  static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** Bit by bit. */
  static void assertSame(Weights actual, Weights expected) {
    assertThat(actual.tensors().keySet()).isEqualTo(expected.tensors().keySet());
    expected
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(actual.get(name).values()).as(name).isEqualTo(tensor.values()));
  }
}
