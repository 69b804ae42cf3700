package dev.trainyard.server.home;

/** The account that an operator asks for at start. */
public record Organizer(String email, String password) {
  /** At least so many characters. */
  static final int SHORTEST_PASSWORD = 10;

  @Override
  public String toString() {
    return email;
  }
}
