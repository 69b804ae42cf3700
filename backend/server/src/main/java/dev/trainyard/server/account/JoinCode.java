package dev.trainyard.server.account;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that are read from a screen and typed on a phone. */
public final class JoinCode {
  /** Without 0, O, 1 and I, which look alike, and without U, V beside W. */
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTWXYZ";

  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private JoinCode() {}

  /** Two groups of four, such as K7QM-3FXP: 39 bits, asked for over the network only. */
  public static String random() {
    return groups(2);
  }

  /** Groups of four random letters with a dash between them. */
  static String groups(int count) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < count * GROUP; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "");
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** What counts of a code as somebody writes it: neither case nor blanks nor dashes. */
  static String normal(String written) {
    return written.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
  }
}
