package dev.trainyard.server.workshop;

import dev.trainyard.server.account.JoinCode;
import dev.trainyard.server.account.JoinRule;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Memberships;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Role;
import dev.trainyard.server.audit.Audit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes workshops and changes them; what was done is in the audit log. */
@Component
class EditWorkshops {
  private final WorkshopTable table;
  private final CheckWorkshop check;
  private final UsualProgramme programme;
  private final Memberships memberships;
  private final Audit audit;

  EditWorkshops(
      WorkshopTable table,
      CheckWorkshop check,
      UsualProgramme programme,
      Memberships memberships,
      Audit audit) {
    this.table = table;
    this.check = check;
    this.programme = programme;
    this.memberships = memberships;
    this.audit = audit;
  }

  /** Who makes one organizes it. */
  @Transactional
  public UUID make(WorkshopBody body, Person by) {
    check.check(body, by);
    UUID id = UUID.randomUUID();
    table.insert(record(id, body, JoinCode.random(), programme.steps()));
    memberships.put(id, by.id(), Role.ORGANIZER, MemberState.MEMBER);
    audit.record(by, id, "make workshop", body.title(), "Made this workshop.");
    return id;
  }

  @Transactional
  public void change(WorkshopRecord before, WorkshopBody body, Person by) {
    check.check(body, by);
    table.update(record(before.id(), body, before.joinCode(), before.programme()));
    audit.record(by, before.id(), "edit workshop", body.title(), "Changed its settings.");
  }

  @Transactional
  public void renewCode(WorkshopRecord workshop, Person by) {
    table.renewCode(workshop.id(), JoinCode.random());
    audit.record(
        by,
        workshop.id(),
        "renew join code",
        workshop.title(),
        "The code of before leads nowhere any more.");
  }

  private static WorkshopRecord record(
      UUID id, WorkshopBody body, String joinCode, List<Step> programme) {
    return new WorkshopRecord(
        id,
        body.title().strip(),
        Objects.requireNonNullElse(body.text(), "").strip(),
        Optional.ofNullable(body.startsAt()),
        Optional.ofNullable(body.endsAt()),
        joinCode,
        Objects.requireNonNullElse(body.registration(), JoinRule.CODE),
        Objects.requireNonNullElse(body.programme(), programme),
        Objects.requireNonNullElse(body.planDefaults(), Map.of()),
        Objects.requireNonNullElse(body.limits(), Limits.USUAL));
  }
}
