package dev.trainyard.server.model;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds models for people: a model of somebody else does not exist, except for the organizers of
 * its workshop.
 */
@Component
public class KeptModels {
  private final ModelTable table;

  KeptModels(ModelTable table) {
    this.table = table;
  }

  /**
   * The model, with the key and hash of its file in the object store.
   *
   * @throws Declined as not found, also if it is somebody else's
   */
  public KeptModel of(Person person, UUID id) {
    return find(person, id)
        .orElseThrow(() -> Declined.notFound("You have no model with the id " + id + "."));
  }

  Optional<KeptModel> find(Person person, UUID id) {
    return table.find(id).filter(model -> person.sees(model.owner(), model.workshop()));
  }
}
