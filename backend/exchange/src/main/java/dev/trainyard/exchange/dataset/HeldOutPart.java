package dev.trainyard.exchange.dataset;

import dev.trainyard.engine.dataset.Examples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which test examples of a data set are held out. For the server and its workers only: no answer to
 * anybody tells them.
 *
 * @param sha256 of the data set
 * @param examples their places among the test examples, ascending
 */
public record HeldOutPart(String sha256, List<Integer> examples) {
  public HeldOutPart {
    examples = List.copyOf(examples);
  }

  /**
   * Draws {@code perClass} test examples of each class.
   *
   * @param random one that nobody can guess
   */
  public static HeldOutPart draw(Dataset dataset, int perClass, Random random) {
    List<Integer> drawn = new ArrayList<>();
    for (int label = 0; label < dataset.description().labels().size(); label++) {
      int wanted = label;
      List<Integer> ofClass =
          new ArrayList<>(
              IntStream.range(0, dataset.test().count())
                  .filter(place -> dataset.test().label(place) == wanted)
                  .boxed()
                  .toList());
      Collections.shuffle(ofClass, random);
      drawn.addAll(ofClass.subList(0, perClass));
    }
    Collections.sort(drawn);
    return new HeldOutPart(dataset.description().sha256(), drawn);
  }

  /** What models are scored on. */
  public Examples of(Dataset dataset) {
    check(dataset);
    return select(dataset.test(), examples);
  }

  /** What plans may be tested on: the others, in their order. */
  public Examples rest(Dataset dataset) {
    check(dataset);
    boolean[] taken = new boolean[dataset.test().count()];
    examples.forEach(place -> taken[place] = true);
    List<Integer> others =
        IntStream.range(0, taken.length).filter(place -> !taken[place]).boxed().toList();
    return select(dataset.test(), others);
  }

  private void check(Dataset dataset) {
    if (!dataset.description().sha256().equals(sha256)) {
      throw new UnreadableDataset(
          dataset.description().id(),
          "it was published anew since a part of it was held out. Open a new challenge on it.",
          null);
    }
  }

  private static Examples select(Examples all, List<Integer> places) {
    int[] indices = places.stream().mapToInt(Integer::intValue).toArray();
    return new Examples(all.inputs().select(indices), all.targets().select(indices));
  }
}
