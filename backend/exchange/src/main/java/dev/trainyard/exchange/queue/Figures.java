package dev.trainyard.exchange.queue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Speeds as a person says them: two digits are all that a prediction is good for. */
final class Figures {
  private Figures() {}

  /** "8,700" or "0.52", in images/s. */
  static String speed(EngineOffer offer) {
    BigDecimal rounded =
        BigDecimal.valueOf(offer.imagesPerSecond().orElseThrow()).round(new MathContext(2));
    return rounded.scale() <= 0
        ? String.format(Locale.ROOT, "%,d", rounded.toBigInteger())
        : rounded.stripTrailingZeros().toPlainString();
  }

  /** "about 8,700 images/s; Deeplearning4j 2,600". */
  static String compared(EngineOffers offers, EngineOffer first) {
    List<EngineOffer> others = offers.without(first).stream().filter(EngineOffer::isKnown).toList();
    return "about %s images/s".formatted(speed(first))
        + others.stream()
            .map(other -> "; %s %s".formatted(offers.name(other), speed(other)))
            .collect(Collectors.joining());
  }
}
