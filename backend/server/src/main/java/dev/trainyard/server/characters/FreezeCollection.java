package dev.trainyard.server.characters;

import dev.trainyard.exchange.dataset.DatasetShelf;
import dev.trainyard.exchange.dataset.ExamplesAsFiles;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a data set of what was accepted. It is on the shelf before its row is there, and never
 * changes.
 */
@Component
class FreezeCollection {
  private final CharacterTable characters;
  private final FrozenVersions versions;
  private final DatasetShelf shelf;
  private final People people;
  private final TellCharacters tell;
  private final Audit audit;

  FreezeCollection(
      CharacterTable characters,
      FrozenVersions versions,
      DatasetShelf shelf,
      People people,
      TellCharacters tell,
      Audit audit) {
    this.characters = characters;
    this.versions = versions;
    this.shelf = shelf;
    this.people = people;
    this.tell = tell;
    this.audit = audit;
  }

  /**
   * @throws dev.trainyard.server.problem.Declined as invalid if there are too few drawings
   */
  @Transactional
  public void freeze(Person organizer, Collection collection, FreezeBody body) {
    int number = versions.next(collection.id());
    ChooseLabels.Chosen chosen =
        ChooseLabels.from(collection, characters.accepted(collection.id()), body);
    SplitCharacters.Halves halves =
        new SplitCharacters(chosen.labels(), body.testShare()).by(body.split(), chosen.drawings());
    DrawnDataset dataset =
        new DrawnDataset(
            collection,
            people.workshop(collection.workshop()).map(Workshop::title).orElseThrow(),
            number,
            chosen.labels(),
            halves,
            body.split());
    shelf.publish(dataset.description(), new ExamplesAsFiles(dataset.train(), dataset.test()));
    versions.insert(collection.id(), number, dataset.id().value(), halves, body.split());
    audit.record(
        organizer,
        collection.workshop(),
        "freeze collection",
        dataset.id().value(),
        "Froze version %d of \"%s\": %,d training and %,d test images by %d people."
            .formatted(
                number,
                collection.title(),
                halves.train().size(),
                halves.test().size(),
                halves.people()));
    tell.now(collection.workshop());
  }
}
