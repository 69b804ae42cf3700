package dev.trainyard.server.home.postgres;

/** The embedded PostgreSQL does not run; says why and where to read more. */
public final class PostgresFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PostgresFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
