package dev.trainyard.onnx;

/** Words from a file of unknown origin, fit to stand in a sentence. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String words) {
    String printable = words.replaceAll("[^\\p{Print}]", "?");
    return printable.length() <= LONGEST
        ? "'" + printable + "'"
        : "'" + printable.substring(0, LONGEST) + "…'";
  }
}
