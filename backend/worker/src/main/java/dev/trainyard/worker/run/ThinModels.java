package dev.trainyard.worker.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which epochs' models a run can do without. The first, the best (of the lowest test loss) and the
 * last one stay, whatever they weigh. Of the others, while all together weigh more than the budget,
 * the one goes whose neighbours are closest to each other: those that stay are evenly spread.
 */
final class ThinModels {
  /** Of all models of a run together, in bytes. */
  static final long BUDGET = 256L << 20;

  /**
   * The model of an epoch that is kept.
   *
   * @param testLoss NaN if it is not known
   */
  record Kept(int epoch, long bytes, double testLoss) {}

  private ThinModels() {}

  /**
   * @param kept by ascending epoch
   * @param budget in bytes
   * @return those that go
   */
  static List<Kept> leaving(List<Kept> kept, long budget) {
    List<Kept> staying = new ArrayList<>(kept);
    Kept best = kept.stream().min(Comparator.comparingDouble(Kept::testLoss)).orElse(null);
    List<Kept> leaving = new ArrayList<>();
    while (bytes(staying) > budget) {
      Kept next =
          IntStream.range(1, staying.size() - 1)
              .filter(i -> staying.get(i) != best)
              .boxed()
              .min(Comparator.comparingInt(i -> gapWithout(staying, i)))
              .map(staying::get)
              .orElse(null);
      if (next == null) {
        break;
      }
      staying.remove(next);
      leaving.add(next);
    }
    return leaving;
  }

  private static int gapWithout(List<Kept> staying, int i) {
    return staying.get(i + 1).epoch() - staying.get(i - 1).epoch();
  }

  private static long bytes(List<Kept> kept) {
    return kept.stream().mapToLong(Kept::bytes).sum();
  }
}
