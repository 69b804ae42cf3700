package dev.trainyard.server.model;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.run.KeptStarts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets runs start from what the registry keeps. */
@Component
class StartFromModel implements KeptStarts {
  private final KeptModels models;
  private final ModelTable table;

  StartFromModel(KeptModels models, ModelTable table) {
    this.models = models;
    this.table = table;
  }

  @Override
  public Optional<ModelObject> find(Person person, UUID model) {
    return models.find(person, model).map(found -> new ModelObject(found.key(), found.sha256()));
  }

  @Override
  public Optional<String> name(UUID model) {
    return table.find(model).map(KeptModel::name);
  }
}
