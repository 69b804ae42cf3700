package dev.trainyard.engine.document;

import dev.trainyard.engine.plan.Initialization;
import java.util.LinkedHashMap;
import java.util.Map;

/** Initializations: a word for one without a setting, an object with a {@code kind} for others. */
final class InitializationDocument {
  private static final String KINDS = "zeros, constant, normal, lecun, xavier, he";
  private static final Map<String, Initialization> WORDS =
      Map.of(
          "zeros", Initialization.ZEROS,
          "lecun", Initialization.LECUN,
          "xavier", Initialization.XAVIER,
          "he", Initialization.HE);

  private InitializationDocument() {}

  /** Reads the field {@code initialization} of a plan. */
  static Initialization read(Fields plan) {
    if (!plan.has("initialization")) {
      return Initialization.XAVIER;
    }
    Object value = plan.required("initialization");
    if (value instanceof Map<?, ?>) {
      Fields in = plan.object("initialization");
      Initialization initialization = ofKind(in.text("kind"), in);
      in.refuseOthers();
      return initialization;
    }
    Initialization initialization = value instanceof String word ? WORDS.get(word) : null;
    if (initialization == null) {
      plan.problem(
          "initialization",
          "initialization must be one of zeros, lecun, xavier, he, or an object such as"
              + " {\"kind\": \"normal\", \"sigma\": 0.01}.");
      return Initialization.XAVIER;
    }
    return initialization;
  }

  private static Initialization ofKind(String kind, Fields in) {
    switch (kind) {
      case "constant":
        return new Initialization.Constant(in.number("value", 0));
      case "normal":
        return new Initialization.Normal(in.positive("sigma", 1_000, 0.01));
      default:
        Initialization initialization = WORDS.get(kind);
        if (initialization == null && in.has("kind")) {
          in.problem("kind", "kind must be one of %s.", KINDS);
        }
        return initialization == null ? Initialization.XAVIER : initialization;
    }
  }

  /** The word of one without a setting, an object otherwise. */
  static Object write(Initialization initialization) {
    var out = new LinkedHashMap<String, Object>();
    if (initialization instanceof Initialization.Constant constant) {
      out.put("kind", "constant");
      out.put("value", constant.value());
    } else if (initialization instanceof Initialization.Normal normal) {
      out.put("kind", "normal");
      out.put("sigma", normal.sigma());
    } else {
      return WORDS.entrySet().stream()
          .filter(word -> word.getValue().equals(initialization))
          .findFirst()
          .orElseThrow()
          .getKey();
    }
    return out;
  }
}
