package dev.trainyard.server.home;

import java.net.URI;
import java.util.Optional;

/** Another room's word to the operator, printed on the console when the server is ready. */
@FunctionalInterface
public interface SaidWhenReady {

  /**
   * The sentence, if there is one to say.
   *
   * @param address where the server answers, such as {@code http://localhost:8080}
   */
  Optional<String> sentence(URI address);
}
