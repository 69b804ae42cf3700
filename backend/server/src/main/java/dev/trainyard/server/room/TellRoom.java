package dev.trainyard.server.room;

import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says something to everybody in the room, and takes it back. */
@Component
class TellRoom {
  private final BroadcastTable table;
  private final Audit audit;
  private final JdbcClient database;

  TellRoom(BroadcastTable table, Audit audit, JdbcClient database) {
    this.table = table;
    this.audit = audit;
    this.database = database;
  }

  @Transactional
  public Broadcast say(String words, Person by) {
    UUID id = UUID.randomUUID();
    table.insert(by.workshop(), id, words.strip(), by.id());
    audit.record(by, "broadcast", id.toString(), words.strip());
    ring(by.workshop());
    return table.find(by.workshop(), id).orElseThrow();
  }

  /**
   * @throws Declined as not found, also if it was said in another workshop
   */
  @Transactional
  public void takeBack(UUID id, Person by) {
    UUID workshop =
        table
            .workshop(id)
            .filter(said -> said.equals(by.workshop()) || by.administers())
            .orElseThrow(
                () ->
                    Declined.notFound(
                        "Nothing with the id %s was said in this room.".formatted(id)));
    String words = table.find(workshop, id).map(Broadcast::words).orElse("");
    table.delete(id);
    audit.record(by, workshop, "take back broadcast", id.toString(), "Took back: " + words);
    ring(workshop);
  }

  private void ring(UUID workshop) {
    Bell.ring(database, new Ring.WorkshopChanged(workshop, RoomRing.BROADCAST));
  }
}
