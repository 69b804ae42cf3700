package dev.trainyard.engine.architecture;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was chosen, every option present. */
public record Options(Map<String, Object> values) {

  /**
   * The options of an architecture with the defaults filled in.
   *
   * @throws Refused with problems at {@code /options/…}
   */
  public static Options complete(Architecture architecture, Map<String, Object> given) {
    var problems = new ArrayList<Problem>();
    Options options = read(architecture.options(), given, problems);
    if (!problems.isEmpty()) {
      throw new Refused("architecture", problems);
    }
    return options;
  }

  static Options read(List<Option> options, Map<String, Object> given, List<Problem> problems) {
    var values = new TreeMap<String, Object>();
    for (Option option : options) {
      Object value = given.get(option.name());
      if (value == null) {
        values.put(option.name(), option.standard());
      } else {
        option
            .read(value)
            .ifPresentOrElse(
                read -> values.put(option.name(), read), () -> problems.add(mismatch(option)));
      }
    }
    for (String name : given.keySet()) {
      if (options.stream().noneMatch(option -> option.name().equals(name))) {
        problems.add(problem(name, "There is no option \"" + name + "\"; " + known(options) + "."));
      }
    }
    return new Options(values);
  }

  public String text(String name) {
    return (String) values.get(name);
  }

  /** The numbers of an {@link Option#sizes}. */
  public List<Integer> sizes(String name) {
    return Arrays.stream(text(name).split(",")).map(Integer::valueOf).toList();
  }

  /** Whether an {@link Option#onOff} is on. */
  boolean on(String name) {
    return text(name).equals("on");
  }

  int wholeNumber(String name) {
    return Integer.parseInt(text(name));
  }

  double number(String name) {
    return Double.parseDouble(text(name));
  }

  Layer.Nonlinearity nonlinearity(String name) {
    return Layer.Nonlinearity.valueOf(text(name).toUpperCase(Locale.ROOT));
  }

  Layer.Function poolingFunction(String name) {
    return Layer.Function.valueOf(text(name).toUpperCase(Locale.ROOT));
  }

  private static Problem mismatch(Option option) {
    return problem(option.name(), option.name() + " must be " + option.allowed() + ".");
  }

  private static Problem problem(String name, String sentence) {
    return new Problem("/options/" + name.replace("~", "~0").replace("/", "~1"), sentence);
  }

  private static String known(List<Option> options) {
    return options.isEmpty()
        ? "this architecture has none"
        : "there are " + options.stream().map(Option::name).collect(Collectors.joining(", "));
  }
}
