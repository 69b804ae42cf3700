package dev.trainyard.benchmark.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said on the command line, as {@code name=value}. */
final class Settings {
  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @param defaults every setting that there is
   * @throws IllegalArgumentException if one is unknown or no setting at all; the message names all
   */
  static Settings read(String[] arguments, Map<String, String> defaults) {
    var values = new TreeMap<>(defaults);
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 0 || !defaults.containsKey(argument.substring(0, sign))) {
        throw new IllegalArgumentException(
            "\"%s\" says nothing to this benchmark. The settings and their defaults are: %s."
                .formatted(argument, new TreeMap<>(defaults)));
      }
      values.put(argument.substring(0, sign), argument.substring(sign + 1));
    }
    return new Settings(values);
  }

  String text(String name) {
    return values.get(name);
  }

  int count(String name) {
    return Integer.parseInt(text(name));
  }

  /** The parts between commas. */
  List<String> list(String name) {
    return Arrays.asList(text(name).split(","));
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
