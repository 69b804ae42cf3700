package dev.trainyard.engine.document;

import dev.trainyard.engine.plan.Stopping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What ends a training early; a rule that is null or missing ends nothing. */
final class StoppingDocument {
  /** A week. */
  private static final int MOST_MINUTES = 10_080;

  private StoppingDocument() {}

  static Stopping read(Fields in) {
    OptionalInt patience =
        in.has("patience") ? OptionalInt.of(in.whole("patience", 1, 10_000)) : OptionalInt.empty();
    OptionalDouble minutes =
        in.has("minutes")
            ? OptionalDouble.of(in.positive("minutes", MOST_MINUTES, 1))
            : OptionalDouble.empty();
    in.refuseOthers();
    return new Stopping(patience, minutes);
  }

  static Map<String, Object> write(Stopping stopping) {
    var out = new LinkedHashMap<String, Object>();
    out.put("patience", stopping.patience().isPresent() ? stopping.patience().getAsInt() : null);
    out.put("minutes", stopping.minutes().isPresent() ? stopping.minutes().getAsDouble() : null);
    return out;
  }
}
