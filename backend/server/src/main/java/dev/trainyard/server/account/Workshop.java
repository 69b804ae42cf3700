package dev.trainyard.server.account;

import java.util.UUID;

/** An event that people take part in. */
public record Workshop(UUID id, String title) {
  /** The one that the first migration opens; who comes without a code stands before it. */
  public static final UUID FIRST = UUID.fromString("b6f0c0de-0000-4000-8000-000000000001");
}
