package dev.trainyard.worker.speed;

import dev.trainyard.exchange.pool.MeasuredSpeed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures for people: "LeNet-5 8,712 images/s, ResNet-20 905 images/s". */
public final class SpeedsInWords {
  private SpeedsInWords() {}

  public static String of(List<MeasuredSpeed> speeds) {
    return speeds.stream()
        .map(
            speed ->
                String.format(
                    Locale.ROOT, "%s %,.0f images/s", speed.title(), speed.imagesPerSecond()))
        .collect(Collectors.joining(", "));
  }
}
