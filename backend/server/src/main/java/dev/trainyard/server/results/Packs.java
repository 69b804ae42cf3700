package dev.trainyard.server.results;

import dev.trainyard.exchange.artifact.ModelName;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Workshop;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.workshop.FindWorkshop;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides who may take which runs along, and writes down who took somebody else's. */
@Component
class Packs {
  private final PageThroughRuns pages;
  private final People people;
  private final Memberships memberships;
  private final FindWorkshop workshops;
  private final Audit audit;
  private final JdbcClient database;

  Packs(
      PageThroughRuns pages,
      People people,
      Memberships memberships,
      FindWorkshop workshops,
      Audit audit,
      JdbcClient database) {
    this.pages = pages;
    this.people = people;
    this.memberships = memberships;
    this.workshops = workshops;
    this.audit = audit;
    this.database = database;
  }

  /**
   * What somebody trained in a workshop stays theirs, also when they are no longer in it.
   *
   * @param workshop empty for the one that they are in
   * @throws Declined as not found if they never were in that workshop
   */
  Pack own(Person person, Optional<UUID> workshop) {
    UUID id = workshop.orElse(person.workshop());
    if (!id.equals(person.workshop()) && !isKnownIn(id, person)) {
      throw Declined.notFound("You have no runs in a workshop with the id " + id + ".");
    }
    return pack(person, id);
  }

  private boolean isKnownIn(UUID workshop, Person person) {
    return memberships.find(workshop, person.id()).isPresent()
        || person.administers() && people.workshop(workshop).isPresent();
  }

  /**
   * @throws Declined as not found or forbidden to who doesn't organize the workshop, as not found
   *     if nobody of that id is in its roster
   */
  Pack ofPerson(Person by, UUID workshop, UUID whom) {
    Person there = workshops.organizing(workshop, by);
    Person owner =
        memberships
            .find(there.workshop(), whom)
            .flatMap(membership -> people.find(whom))
            .orElseThrow(() -> Declined.notFound("Nobody here has the id " + whom + "."));
    if (!owner.id().equals(by.id())) {
      audit.record(
          there,
          "take pack",
          owner.email(),
          "Took along the runs of %s.".formatted(owner.displayName()));
    }
    return pack(owner, there.workshop());
  }

  /**
   * @param run that they may see
   * @throws Declined as a conflict while it is not over
   */
  Pack ofRun(Person by, RunRecord run) {
    if (!run.state().isFinal()) {
      throw Declined.because(
          ProblemCode.CONFLICT, "This run is not over yet. Wait for its end, or stop it.");
    }
    audit.recordForeign(
        by,
        run.owner(),
        run.workshop(),
        "take run",
        run.id().toString(),
        "Took along \"%s\".".formatted(run.title()));
    Person owner = people.find(run.owner()).orElseThrow();
    return new Pack(owner, workshop(run.workshop()), List.of(List.of(run)));
  }

  private Pack pack(Person owner, UUID workshop) {
    return new Pack(owner, workshop(workshop), pages.of(Optional.of(owner.id()), workshop));
  }

  private Workshop workshop(UUID id) {
    return people.workshop(id).orElseThrow();
  }

  PackContents contents(Pack pack) {
    Workshop workshop = pack.workshop();
    return database
        .sql(
            """
            select count(*) filter (where r.state in ('SUCCEEDED', 'FAILED', 'STOPPED')) as over,
                   count(*) filter (where r.state not in ('SUCCEEDED', 'FAILED', 'STOPPED')) as going,
                   coalesce(sum(a.bytes) filter (where r.state in ('SUCCEEDED', 'FAILED', 'STOPPED')), 0) as bytes
            from run r left join artifact a on a.run_id = r.id and a.name = :model
            where r.owner_id = :owner and r.workshop_id = :workshop
            """)
        .param("model", ModelName.NEWEST)
        .param("owner", pack.owner().id())
        .param("workshop", workshop.id())
        .query(
            (row, number) ->
                new PackContents(
                    new PackContents.WorkshopView(workshop.id(), workshop.title()),
                    row.getInt("over"),
                    row.getInt("going"),
                    row.getLong("bytes")))
        .single();
  }
}
