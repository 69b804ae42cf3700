package dev.trainyard.server.room;

import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.ReadPlan;
import dev.trainyard.server.workshop.Programmes;
import dev.trainyard.server.workshop.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves the room, and tells every browser in it. */
@Component
class MoveRoom {
  private final StageTable table;
  private final Programmes programmes;
  private final ReadPlan readPlan;
  private final Audit audit;
  private final JdbcClient database;

  MoveRoom(
      StageTable table,
      Programmes programmes,
      ReadPlan readPlan,
      Audit audit,
      JdbcClient database) {
    this.table = table;
    this.programmes = programmes;
    this.readPlan = readPlan;
    this.audit = audit;
    this.database = database;
  }

  /**
   * @throws Declined if it leads nowhere, to no step of the programme, or to a plan that not
   *     everybody could train
   */
  @Transactional
  public Stage to(StageBody body, Person by) {
    if (body.step() == null && body.plan() == null && body.path() == null) {
      throw Declined.invalid("/step", "Say where to: a step, a plan or a page.");
    }
    Optional<Step> step =
        Optional.ofNullable(body.step()).map(number -> step(number, by.workshop()));
    if (body.plan() != null) {
      check(body.plan(), by);
    }
    Stage stage = stage(body, step, by);
    table.put(by.workshop(), stage, by.id());
    audit.record(by, "move room", stage.title(), "Moved the room to %s.".formatted(words(stage)));
    Bell.ring(database, new Ring.WorkshopChanged(by.workshop(), RoomRing.STAGE));
    return table.find(by.workshop()).orElseThrow();
  }

  private Step step(int number, UUID workshop) {
    List<Step> steps = programmes.of(workshop);
    if (number > steps.size()) {
      throw Declined.invalid(
          "/step", "The programme has %d steps; add one first.".formatted(steps.size()));
    }
    return steps.get(number - 1);
  }

  private void check(Map<String, Object> plan, Person by) {
    if (plan.get("start") != null) {
      throw Declined.invalid(
          "/plan/start",
          "Not everybody sees the model that this plan starts from. Push one that starts from"
              + " nothing.");
    }
    readPlan.from(plan, by);
  }

  private static Stage stage(StageBody body, Optional<Step> step, Person by) {
    String title =
        Optional.ofNullable(body.title())
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .or(() -> step.map(Step::title))
            .orElse(body.plan() == null ? "Look at this" : "Train this");
    return new Stage(
        UUID.randomUUID(),
        body.step(),
        title,
        step.map(Step::text).orElse(""),
        body.plan() == null ? step.map(Step::plan).orElse(null) : body.plan(),
        body.path(),
        Instant.EPOCH,
        by.displayName());
  }

  private static String words(Stage stage) {
    String title = "\"%s\"".formatted(stage.title());
    if (stage.step() != null) {
      return "step %d, %s".formatted(stage.step(), title);
    }
    return stage.path() == null ? title : "%s at %s".formatted(title, stage.path());
  }

  /** From now on everybody is where they like; nothing happens if they were before. */
  @Transactional
  public void clear(Person by) {
    if (table.clear(by.workshop())) {
      audit.record(by, "let room go", "", "Asks the room for nothing any more.");
      Bell.ring(database, new Ring.WorkshopChanged(by.workshop(), RoomRing.STAGE));
    }
  }
}
