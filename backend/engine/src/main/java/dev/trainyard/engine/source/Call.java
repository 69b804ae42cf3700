package dev.trainyard.engine.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A call with its arguments; those that say only the default are left away. */
final class Call {
  private final String name;
  private final List<String> arguments;

  Call(String name, Object... arguments) {
    this.name = name;
    this.arguments =
        Arrays.stream(arguments)
            .map(String::valueOf)
            .collect(Collectors.toCollection(ArrayList::new));
  }

  Call unless(boolean isDefault, String argument) {
    if (!isDefault) {
      arguments.add(argument);
    }
    return this;
  }

  String text() {
    return name + "(" + String.join(", ", arguments) + ")";
  }
}
