package dev.trainyard.engine.document;

/** The version that documents carry. */
final class Versions {
  static final int CURRENT = 1;

  private Versions() {}

  /** Notes a problem if a document is of another version; one without a version is current. */
  static void check(Fields fields) {
    if (fields.has("version")
        && !Numbers.whole(fields.required("version")).filter(v -> v == CURRENT).isPresent()) {
      fields.problem("version", "Only version %d is understood.", CURRENT);
    }
  }
}
