package dev.trainyard.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Augmentation.Range;
import dev.trainyard.engine.plan.Optimizer;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.augment.MoveExamples;
import org.junit.jupiter.api.Test;

/** Training images are moved as the plan says, and nothing else is. */
interface AugmentingContract extends Bench {
  Augmentation EVERYTHING = new Augmentation(true, 15, new Range(0.8, 1.2), 1.5, 2);

  /** One epoch of moved examples is an epoch of examples that somebody moved beforehand. */
  @Test
  default void an_epoch_sees_what_was_moved_by_hand() {
    for (Network network : new Network[] {Fixtures.smallConvNet(), Fixtures.softmaxRegression()}) {
      Plan plan = Fixtures.with(Fixtures.plan(network, STROKES), 16, 1);
      assertSeesMoved(plan, STROKES);
    }
  }

  @Test
  default void classes_of_places_move_with_their_image() {
    TrainingData scenes = TaskFixtures.brightPlaces();
    assertSeesMoved(Fixtures.with(Fixtures.plan(TaskFixtures.tinyFcn(), scenes), 16, 1), scenes);
  }

  private void assertSeesMoved(Plan plan, TrainingData data) {
    Plan augmented = Fixtures.with(plan, EVERYTHING);
    TrainingData byHand =
        new TrainingData(
            moved(data.train(), plan.seed()), data.test(), data.labels(), data.preprocessing());
    var seen = new Recording();
    Weights weights = trainer().train(augmented, data, seen, StopSignal.NEVER).weights();
    var expected = new Recording();
    Weights same = trainer().train(plan, byHand, expected, StopSignal.NEVER).weights();
    Bench.assertSame(weights, same);
    assertThat(Curve.of(seen.measurements()).rows())
        .isEqualTo(Curve.of(expected.measurements()).rows());
    Weights still = trainer().train(plan, data, new Recording(), StopSignal.NEVER).weights();
    still
        .tensors()
        .forEach(
            (name, tensor) ->
                assertThat(weights.get(name).values()).as(name).isNotEqualTo(tensor.values()));
  }

  /** As the first epoch moves them. */
  private static Examples moved(Examples examples, long seed) {
    Shape.Image shape = examples.images().shape();
    var move = new MoveExamples(EVERYTHING, seed, shape);
    byte[] pixels = new byte[examples.pixels().length];
    byte[] one = new byte[(int) shape.elements()];
    for (int i = 0; i < examples.count(); i++) {
      move.image(examples.pixels(), i, 1, one);
      System.arraycopy(one, 0, pixels, i * one.length, one.length);
    }
    return new Examples(
        new Inputs.Pixels(shape, pixels), moved(examples.targets(), examples.count(), move));
  }

  private static Targets moved(Targets targets, int count, MoveExamples move) {
    if (!(targets instanceof Targets.ClassMaps maps)) {
      return targets;
    }
    byte[] classes = new byte[maps.values().length];
    byte[] one = new byte[maps.decisions()];
    for (int i = 0; i < count; i++) {
      move.classes(maps.values(), i, 1, one);
      System.arraycopy(one, 0, classes, i * one.length, one.length);
    }
    return new Targets.ClassMaps(maps.height(), maps.width(), classes, maps.boxes());
  }

  /** The textbook trains on the moved examples and is examined on the test examples as they are. */
  @Test
  default void the_curve_is_the_textbooks() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.softmaxRegression(), STROKES), 16, 1);
    TrainingData byHand =
        new TrainingData(
            moved(STROKES.train(), plan.seed()),
            STROKES.test(),
            STROKES.labels(),
            STROKES.preprocessing());
    var reference = new SoftmaxReference(plan, byHand).train();
    var recording = new Recording();
    reference.assertEqual(train(Fixtures.with(plan, EVERYTHING), recording).weights());
    assertThat(recording.epochs().get(0).testLoss())
        .isCloseTo(reference.loss(STROKES.test()), within(1e-4));
  }

  @Test
  default void resuming_shows_the_same_images() {
    Plan plan = Fixtures.with(Fixtures.plan(Fixtures.smallConvNet(), STROKES), ADAM);
    var augmented = Fixtures.with(plan, EVERYTHING);
    var whole = new Recording(20L);
    Weights neverStopped = train(augmented, whole).weights();
    Weights goneOn;
    try (Trainer another = openAnother()) {
      goneOn =
          another
              .resume(
                  Bench.stream(whole.checkpointAt(20).bytes()),
                  augmented,
                  STROKES,
                  new Recording(),
                  StopSignal.NEVER)
              .weights();
    }
    Bench.assertSame(goneOn, neverStopped);
  }

  /** Health asks the examples as they are, so the same weights fare the same. */
  @Test
  default void layers_are_examined_on_images_as_they_are() {
    Plan plan = Fixtures.plan(Fixtures.smallConvNet(), STROKES);
    var frozen = Fixtures.with(plan, new Optimizer.Sgd(0));
    var still = Recording.withHealth();
    var moved = Recording.withHealth();
    train(frozen, still);
    train(Fixtures.with(frozen, EVERYTHING), moved);
    assertThat(moved.looks()).isNotEmpty();
    assertThat(moved.looks().get(0).layers())
        .usingRecursiveComparison()
        .isEqualTo(still.looks().get(0).layers());
  }
}
