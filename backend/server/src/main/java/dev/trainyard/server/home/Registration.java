package dev.trainyard.server.home;

/** Who may make an account by themselves. */
public enum Registration {
  /** Everybody who can open the page. */
  OPEN("open"),
  /** Whoever knows the join code of a workshop. */
  JOIN_CODE("join-code"),
  /** Nobody: organizers bring people in. */
  CLOSED("closed");

  private final String word;

  Registration(String word) {
    this.word = word;
  }

  /** As settings and the REST API write it: "join-code". */
  public String word() {
    return word;
  }
}
