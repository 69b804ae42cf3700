package dev.trainyard.engine.network;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The arithmetic of Araujo, Norris and Sim, "Computing Receptive Fields of CNNs", 2019. */
final class ReceptiveFields {
  private ReceptiveFields() {}

  /** An input place sees itself; a vector has no places. */
  static Optional<ReceptiveField> ofInput(Shape input) {
    int rank = input.sizes().size() - 1;
    return rank == 0
        ? Optional.empty()
        : Optional.of(new ReceptiveField(all(rank, 1), all(rank, 1), all(rank, 0)));
  }

  /**
   * The field of a node that looks through {@code window} at nodes with fields {@code inputs};
   * empty if it or one of them sees everything, or if its units lie closer together than the places
   * of the network's input.
   */
  static Optional<ReceptiveField> through(
      Optional<Window> window, List<Optional<ReceptiveField>> inputs) {
    if (window.isEmpty() || inputs.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return inputs.stream()
        .map(Optional::get)
        .reduce(ReceptiveFields::union)
        .flatMap(field -> spread(window.get().spread(), field))
        .map(field -> slide(window.get(), field));
  }

  /**
   * Zeros between the units bring the strides down. What one unit sees then depends on where it
   * lies between them; the field is what all of its kind see together.
   */
  private static Optional<ReceptiveField> spread(Extent spread, ReceptiveField in) {
    int rank = in.size().rank();
    for (int i = 0; i < rank; i++) {
      if (in.stride().get(i) % spread.get(i) != 0) {
        return Optional.empty();
      }
    }
    Extent stride = each(rank, i -> in.stride().get(i) / spread.get(i));
    return Optional.of(new ReceptiveField(in.size(), stride, in.offset()));
  }

  /** Window k, stride s, padding p over size r, stride j, offset o: r + (k−1)j, sj, o − pj. */
  private static ReceptiveField slide(Window window, ReceptiveField in) {
    int rank = in.size().rank();
    return new ReceptiveField(
        each(rank, i -> clamp(in.size().get(i) + (window.span(i) - 1) * in.stride().get(i))),
        each(rank, i -> clamp((long) window.stride().get(i) * in.stride().get(i))),
        each(
            rank,
            i -> clamp(in.offset().get(i) - (long) window.padding().get(i) * in.stride().get(i))));
  }

  /** From the first place that one of two branches sees to the last. */
  private static ReceptiveField union(ReceptiveField a, ReceptiveField b) {
    int rank = a.size().rank();
    Extent offset = each(rank, i -> Math.min(a.offset().get(i), b.offset().get(i)));
    return new ReceptiveField(
        each(rank, i -> clamp(Math.max(end(a, i), end(b, i)) - offset.get(i))),
        each(rank, i -> Math.max(a.stride().get(i), b.stride().get(i))),
        offset);
  }

  private static long end(ReceptiveField field, int dimension) {
    return (long) field.offset().get(dimension) + field.size().get(dimension);
  }

  /** A thousand strided layers multiply beyond an int; such a field sees everything anyway. */
  private static int clamp(long value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
  }

  private static Extent all(int rank, int size) {
    return new Extent(Collections.nCopies(rank, size));
  }

  private static Extent each(int rank, IntUnaryOperator size) {
    return new Extent(IntStream.range(0, rank).map(size).boxed().toList());
  }
}
