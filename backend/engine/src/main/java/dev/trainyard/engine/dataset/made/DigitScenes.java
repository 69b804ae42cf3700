package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.Box;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetDescription.Made;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Inputs;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.training.Preprocessing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * One to five digits of MNIST on a canvas, hardly overlapping; asked is the class of each place: 0
 * for the background, digit + 1 on ink. Training scenes have training digits, test scenes test
 * digits.
 */
final class DigitScenes implements MadeDataset {
  static final int TRAIN = 6_000;
  static final int TEST = 1_000;

  private static final DatasetId DIGITS = new DatasetId("mnist");
  private static final NumberOption MOST_DIGITS =
      NumberOption.whole("most-digits", "Most digits of a scene", 1, 5, 5);

  @Override
  public DatasetId id() {
    return new DatasetId("digit-scenes");
  }

  @Override
  public List<NumberOption> options() {
    return List.of(MOST_DIGITS, Making.SEED);
  }

  @Override
  public Optional<DatasetId> source() {
    return Optional.of(DIGITS);
  }

  @Override
  public DatasetDescription describe(MadeChoice choice) {
    return new DatasetDescription(
        id(),
        "Digit scenes",
        "Several handwritten digits on a canvas of 64×64: which digit does each place belong to?",
        Task.SEGMENTATION,
        Scene.CANVAS,
        List.of("background", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
        TRAIN,
        TEST,
        List.of(),
        List.of(),
        new Preprocessing(List.of(0.0746), List.of(0.2416)),
        Optional.of(new Made(options(), choice)),
        "That of MNIST",
        "Made by Trainyard of the digits of MNIST",
        Making.fingerprint(id(), choice));
  }

  @Override
  public Split make(MadeChoice choice, Function<DatasetId, Split> sources) {
    Split digits = sources.apply(DIGITS);
    int most = choice.whole("most-digits");
    return new Split(
        scenes(TRAIN, most, digits.train(), Making.random(id(), choice, false)),
        scenes(TEST, most, digits.test(), Making.random(id(), choice, true)));
  }

  private static Examples scenes(int count, int mostDigits, Examples digits, Random random) {
    int size = Scene.SIDE * Scene.SIDE;
    byte[] pixels = new byte[count * size];
    byte[] classes = new byte[count * size];
    List<List<Box>> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var scene = new Scene(pixels, classes, i * size);
      int wanted = 1 + random.nextInt(mostDigits);
      for (int digit = 0; digit < wanted; digit++) {
        scene.place(digits, random.nextInt(digits.count()), random);
      }
      boxes.add(scene.boxes());
    }
    return new Examples(
        new Inputs.Pixels(Scene.CANVAS, pixels),
        new Targets.ClassMaps(Scene.SIDE, Scene.SIDE, classes, boxes));
  }
}
