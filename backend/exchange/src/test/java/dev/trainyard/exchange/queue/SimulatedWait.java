package dev.trainyard.exchange.queue;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A class of 120 at four workers that hands in, waits for the result, thinks, and hands in again.
 */
final class SimulatedWait {
  private static final int PEOPLE = 120;
  private static final double TWO_HOURS = 7200;

  /** They come within ten minutes. */
  private static final double COMING = 600;

  private static final double THINKING = 60;

  private SimulatedWait() {}

  /** What people were told when they handed in, held against the starts. */
  static WaitError play(DataSource database, long seed) {
    new JdbcTemplate(database).execute("truncate owner_use, allowance, run, worker cascade");
    SimulatedClass room = new SimulatedClass(database, 4, seed);
    WaitReader waits = WaitReader.on(database);
    for (int i = 0; i < PEOPLE; i++) {
      UUID owner = new UUID(7, i);
      room.at(COMING * room.random().nextDouble(), () -> handIn(room, owner));
    }
    for (double second = 1; second < TWO_HOURS; second += 5) {
      room.at(second, waits::remember);
    }
    room.playUntil(
        TWO_HOURS,
        run ->
            room.at(
                room.now() - THINKING * Math.log(room.random().nextDouble()),
                () -> handIn(room, run.owner())));
    return waits.error(10_000);
  }

  private static void handIn(SimulatedClass room, UUID owner) {
    room.handIn(owner, 1, room.length());
  }
}
