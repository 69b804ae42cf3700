package dev.trainyard.engine.document;

import dev.trainyard.engine.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads one object of a document field by field and notes every mistake with its JSON pointer. A
 * field that is wrong reads as some value of its type, so that reading can go on to the next
 * mistake; what was read counts only if no problem was noted.
 */
final class Fields {
  private final Map<?, ?> values;
  private final String pointer;
  private final List<Problem> problems;
  private final Set<String> known = new HashSet<>();

  /** Reads {@code json}; if it is no object, notes that, and nothing more about its parts. */
  Fields(Object json, String pointer, List<Problem> problems) {
    this.pointer = pointer;
    if (json instanceof Map<?, ?> map) {
      this.values = map;
      this.problems = problems;
    } else {
      problems.add(new Problem(pointer, "Here must be an object in {…}."));
      this.values = Map.of();
      this.problems = new ArrayList<>();
    }
  }

  /** Whether the field is there and not null. */
  boolean has(String name) {
    known.add(name);
    return values.get(name) != null;
  }

  String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  void problem(String name, String sentence, Object... arguments) {
    problems.add(Problem.of(name.isEmpty() ? pointer : pointer(name), sentence, arguments));
  }

  /** The field as it stands; notes a problem and gives null if it is missing. */
  Object required(String name) {
    if (!has(name)) {
      problem(name, "%s is missing.", name);
    }
    return values.get(name);
  }

  /** A required object; of one that is missing, no part is missed too. */
  Fields object(String name) {
    Object value = required(name);
    return value == null
        ? new Fields(Map.of(), pointer(name), new ArrayList<>())
        : new Fields(value, pointer(name), problems);
  }

  /** A list read element by element; the reader gets each element and its pointer. */
  <T> List<T> list(String name, ElementReader<T> reader) {
    Object value = required(name);
    if (value instanceof List<?> list) {
      var read = new ArrayList<T>();
      for (int i = 0; i < list.size(); i++) {
        read.add(reader.read(list.get(i), pointer(name) + "/" + i));
      }
      return read;
    }
    if (value != null) {
      problem(name, "%s must be a list in […].", name);
    }
    return List.of();
  }

  /** Reads one element of a list. */
  interface ElementReader<T> {
    T read(Object element, String pointer);
  }

  String text(String name) {
    Object value = required(name);
    if (value instanceof String text && text.length() <= 10_000) {
      return text;
    }
    if (value != null) {
      problem(name, "%s must be a text in quotes of at most 10,000 characters.", name);
    }
    return "";
  }

  boolean flag(String name, boolean standard) {
    Object value = has(name) ? values.get(name) : standard;
    if (value instanceof Boolean flag) {
      return flag;
    }
    problem(name, "%s must be true or false.", name);
    return standard;
  }

  /** A required whole number. */
  int whole(String name, int least, int most) {
    return (int) whole(name, (long) least, (long) most, required(name));
  }

  int whole(String name, int least, int most, int standard) {
    return has(name) ? whole(name, least, most) : standard;
  }

  long whole(String name, long least, long most, Object value) {
    if (value == null) {
      return least;
    }
    var number = Numbers.whole(value);
    if (number.isPresent() && number.get() >= least && number.get() <= most) {
      return number.get();
    }
    problem(
        name,
        "%s must be a whole number between %,d and %,d, not %s.",
        name,
        least,
        most,
        Numbers.words(value));
    return least;
  }

  /** A finite number; one that is wrong reads as the standard. */
  double number(String name, double standard) {
    if (!has(name)) {
      return standard;
    }
    var number = Numbers.finite(values.get(name));
    if (number.isEmpty()) {
      problem(name, "%s must be a number, not %s.", name, Numbers.words(values.get(name)));
    }
    return number.orElse(standard);
  }

  /** A number above 0 and at most {@code most}. */
  double positive(String name, double most, double standard) {
    double number = number(name, standard);
    if (!(number > 0 && number <= most)) {
      problem(name, "%s must be above 0 and at most %,.0f, not %s.", name, most, number);
    }
    return number;
  }

  /** A required finite number; one that is wrong reads as 0. */
  double number(String name) {
    required(name);
    return number(name, 0);
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String name, E standard) {
    return has(name) ? choice(name, standard.getDeclaringClass()) : standard;
  }

  /** A required one of an enum's constants. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    Object value = required(name);
    var names = new ArrayList<String>();
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(value)) {
        return constant;
      }
      names.add(word(constant));
    }
    if (value != null) {
      problem(name, "%s must be one of %s.", name, String.join(", ", names));
    }
    return type.getEnumConstants()[0];
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Gives every field that is not null. */
  void all(BiConsumer<String, Object> reader) {
    values.forEach(
        (name, value) -> {
          if (value != null) {
            reader.accept(String.valueOf(name), value);
          }
        });
  }

  String pointer() {
    return pointer;
  }

  /** Notes every field that nobody asked for. */
  void refuseOthers() {
    for (Object name : values.keySet()) {
      if (!known.contains(String.valueOf(name))) {
        problem(String.valueOf(name), "There is no field %s here.", Numbers.words(name));
      }
    }
  }
}
