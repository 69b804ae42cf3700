package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import java.util.stream.Collectors;

/** Says what {@code engine: auto} would do with a plan now. */
final class ExplainAuto {
  private final EngineOffers offers;

  ExplainAuto(EngineOffers offers) {
    this.offers = offers;
  }

  String now() {
    boolean bf16 = offers.wanted() == Precision.BF16;
    if (offers.all().isEmpty()) {
      return bf16
          ? "No worker here computes in bf16 now. The run would wait for one."
          : "No worker is here now. The run would wait for the first that comes.";
    }
    if (offers.all().size() == 1) {
      EngineOffer only = offers.all().get(0);
      return "%s would train it: no other engine here%s.%s"
          .formatted(
              offers.name(only), bf16 ? " computes in bf16" : "", expected(only) + busy(only));
    }
    return offers.chosen().map(this::chosen).orElseGet(this::whoeverIsFirst);
  }

  private static String expected(EngineOffer offer) {
    return offer.isKnown() ? " Expect about %s images/s.".formatted(Figures.speed(offer)) : "";
  }

  private static String busy(EngineOffer offer) {
    return offer.free() > 0 ? "" : " It is busy now, so the run would wait.";
  }

  private String chosen(EngineOffer taker) {
    String name = offers.name(taker);
    if (!taker.isKnown()) {
      return "%s would train it: it is free, and how fast it is here is not known yet."
          .formatted(name);
    }
    String figures = Figures.compared(offers, taker);
    EngineOffer fastest = offers.all().get(0);
    if (!fastest.equals(taker)) {
      return "%s would train it: %s is faster, but busy now. Expect %s."
          .formatted(name, offers.name(fastest), figures);
    }
    return "%s would train it, the fastest here for this network: %s.%s"
        .formatted(name, figures, taker.free() > 0 ? "" : waitsForIt());
  }

  private static String waitsForIt() {
    return " It is busy now; the others are less than half as fast, so the run would wait for it.";
  }

  private String whoeverIsFirst() {
    String takers =
        offers.all().stream()
            .filter(EngineOffer::takes)
            .map(
                offer ->
                    offers.name(offer)
                        + (offer.isKnown()
                            ? " (about %s images/s)".formatted(Figures.speed(offer))
                            : " (not measured yet)"))
            .collect(Collectors.joining(" or "));
    boolean someFree = offers.all().stream().anyMatch(offer -> offer.free() > 0);
    return someFree
        ? "The first that asks would train it: %s.".formatted(takers)
        : "Every worker is busy now. The first to be free would train it: %s.".formatted(takers);
  }
}
