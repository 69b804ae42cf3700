package dev.trainyard.exchange.store;

import java.util.regex.Pattern;

/** Which keys a store takes: those that no store can misunderstand as a path elsewhere. */
final class StoreKey {
  private static final int LONGEST = 500;
  private static final String NAME = "[A-Za-z0-9_@+=-][A-Za-z0-9._@+=-]*";
  private static final Pattern KEY = Pattern.compile(NAME + "(/" + NAME + ")*");
  private static final Pattern PREFIX = Pattern.compile("(" + NAME + "/)*(" + NAME + ")?");

  private StoreKey() {}

  static String check(String key) {
    return check(key, KEY, "key");
  }

  static String checkPrefix(String prefix) {
    return check(prefix, PREFIX, "start of a key");
  }

  private static String check(String text, Pattern allowed, String what) {
    if (text.length() > LONGEST || !allowed.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no %s of the object store. A key is names of letters, digits and ._-+=@ joined by \"/\", none beginning with a dot, %d characters at most."
              .formatted(text, what, LONGEST));
    }
    return text;
  }
}
