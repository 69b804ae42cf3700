package dev.trainyard.server.run;

import dev.trainyard.server.account.Person;
import java.util.Optional;
import java.util.UUID;

/** Models that are kept apart from runs, to start a run from: the registry's. */
public interface KeptStarts {
  /** The file of a model that this person may use. */
  Optional<ModelObject> find(Person person, UUID model);

  /** What a model is called, whosesoever it is. */
  Optional<String> name(UUID model);

  /**
   * A model's file in the object store.
   *
   * @param sha256 of its content, 64 hexadecimal digits
   */
  record ModelObject(String key, String sha256) {}
}
