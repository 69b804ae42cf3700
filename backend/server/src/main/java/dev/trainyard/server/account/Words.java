package dev.trainyard.server.account;

/** What people read when a field of theirs is wrong. */
public final class Words {
  public static final String EMAIL = "Write an e-mail address, such as ada@example.org.";
  public static final String DISPLAY_NAME = "Write the name that others see, 1 to 80 characters.";
  static final String PASSWORD = "Choose a password of 10 to 200 characters.";
  static final String TOKEN_NAME =
      "Give the token a name, 1 to 100 characters, such as \"my laptop\".";
  public static final String NO_CONTROL_CHARACTERS = "\\P{Cntrl}*";

  private Words() {}
}
