package dev.trainyard.server.dryrun;

/** What bots do that people wait for. */
enum Step {
  SIGN_IN("sign-in"),
  /** All answers that a page needs: it is open when the last one is there. */
  PAGE("page"),
  CHECK("check"),
  SUBMIT("submit"),
  /** From the moment at which a worker measured something until a bot's socket has it. */
  EMIT("emit");

  private final String text;

  Step(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
