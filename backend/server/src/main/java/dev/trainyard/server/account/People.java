package dev.trainyard.server.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds people and their workshops for the other rooms. */
@Component
public class People {
  private final AccountRepository accounts;
  private final WorkshopRepository workshops;

  People(AccountRepository accounts, WorkshopRepository workshops) {
    this.accounts = accounts;
    this.workshops = workshops;
  }

  public Optional<Person> find(UUID id) {
    return accounts.findById(id).map(AccountRow::person);
  }

  /** Those of these ids who exist. */
  public Map<UUID, Person> find(Collection<UUID> ids) {
    return accounts.findAllById(ids).stream()
        .map(AccountRow::person)
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  public Optional<Workshop> workshop(UUID id) {
    return workshops.findById(id).map(WorkshopRow::workshop);
  }
}
