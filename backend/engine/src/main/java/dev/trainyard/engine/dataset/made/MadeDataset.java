package dev.trainyard.engine.dataset.made;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.MadeChoice;
import dev.trainyard.engine.dataset.NumberOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A data set that is made when somebody needs it: the same from the same choice, everywhere. */
public interface MadeDataset {
  DatasetId id();

  /** What one may choose; a seed is always among them. */
  List<NumberOption> options();

  /** Whether it is made of a person's own points. */
  default boolean takesPoints() {
    return false;
  }

  /** The stored set whose examples it is made of. */
  default Optional<DatasetId> source() {
    return Optional.empty();
  }

  /** Says what {@link #make} makes of the same choice. */
  DatasetDescription describe(MadeChoice choice);

  /**
   * Makes the examples.
   *
   * @param sources gives the examples of {@link #source}
   */
  Split make(MadeChoice choice, Function<DatasetId, Split> sources);

  /** Every option as it is if nothing is chosen. */
  default MadeChoice standard() {
    Map<String, Double> options =
        options().stream().collect(Collectors.toMap(NumberOption::name, NumberOption::standard));
    return new MadeChoice(options, List.of());
  }
}
