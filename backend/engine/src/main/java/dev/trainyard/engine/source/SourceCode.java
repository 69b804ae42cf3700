package dev.trainyard.engine.source;

import java.util.List;

/**
 * A network as source code.
 *
 * @param filename what the code must be saved as
 * @param notes sentences about what the framework says in another way, or not at all
 */
public record SourceCode(String code, String filename, List<String> notes) {
  public SourceCode {
    notes = List.copyOf(notes);
  }
}
