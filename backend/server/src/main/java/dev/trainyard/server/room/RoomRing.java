package dev.trainyard.server.room;

/**
 * What the stream's topic "workshop" says of the room: one word for what is to be read again, so
 * that two hundred browsers do not ask when one hand goes up.
 */
final class RoomRing {
  /** The room was moved. */
  static final String STAGE = "stage";

  /** Something was said, or taken back. */
  static final String BROADCAST = "broadcast";

  /** A hand was raised or lowered: for organizers. */
  static final String HANDS = "hands";

  /** A hand was answered: for those who have raised one. */
  static final String ANSWER = "answer";

  private RoomRing() {}
}
