package dev.trainyard.server.home;

import java.util.List;

/** Trainyard cannot start with these settings; tells all mistakes at once. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadSettings(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
