package dev.trainyard.server.problem;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A file that breaks off while it is sent. No problem can be told in its middle; the container
 * closes the connection, so that the download fails instead of ending early as if it were whole.
 */
public final class BrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BrokenOff(Throwable cause) {
    super("A download broke off: " + cause, cause);
  }

  /**
   * What to throw when sending stopped: the failure itself as long as nothing was sent. Then the
   * response is as it was before, so that a problem can be told in it.
   */
  public static RuntimeException of(Exception failure, HttpServletResponse response) {
    if (response.isCommitted()) {
      return new BrokenOff(failure);
    }
    response.reset();
    return failure instanceof RuntimeException itself
        ? itself
        : new IllegalStateException("A file could not be sent.", failure);
  }
}
