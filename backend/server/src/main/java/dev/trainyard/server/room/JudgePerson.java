package dev.trainyard.server.room;

import dev.trainyard.server.room.PersonFacts.Here;
import dev.trainyard.server.room.PersonFacts.NewestRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in one word how somebody fares. The first of these that holds:
 *
 * <ol>
 *   <li>diverged: the loss of their newest run is no number, whether it still trains or has failed
 *   <li>running, waiting: what goes, goes
 *   <li>failed: their newest run did, for another reason
 *   <li>done: their newest run succeeded and was handed in after the room was asked to train; where
 *       it is asked for no training, at any time
 *   <li>stuck: they are online and have a hand up, or the room is asked to train and for {@value
 *       #STUCK_MINUTES} minutes nothing happened: since it was asked, since they came, and since
 *       their newest run ended
 *   <li>idle
 * </ol>
 */
final class JudgePerson {
  private static final long STUCK_MINUTES = 5;
  private static final Duration STUCK_AFTER = Duration.ofMinutes(STUCK_MINUTES);

  private JudgePerson() {}

  /**
   * @param since when it began; empty for who was never seen and has done nothing
   */
  record Judgement(RadarState state, Optional<Instant> since) {}

  /**
   * @param asked since when the room is asked to train something; empty if it is not
   */
  static Judgement of(PersonFacts person, Optional<Instant> asked, Instant now) {
    Optional<Judgement> byRun = person.run().flatMap(run -> byRun(run, asked));
    if (byRun.isPresent()) {
      return byRun.get();
    }
    if (person.online() && person.hand().isPresent()) {
      return new Judgement(RadarState.STUCK, person.hand().map(PersonFacts.RaisedAt::at));
    }
    Optional<Instant> lastMove = lastMove(person, asked);
    boolean longAgo = lastMove.filter(at -> !at.plus(STUCK_AFTER).isAfter(now)).isPresent();
    return asked.isPresent() && person.online() && longAgo
        ? new Judgement(RadarState.STUCK, lastMove)
        : new Judgement(RadarState.IDLE, lastMove);
  }

  private static Optional<Judgement> byRun(NewestRun run, Optional<Instant> asked) {
    if (run.diverged()) {
      return of(RadarState.DIVERGED, run);
    }
    return switch (run.state()) {
      case RUNNING -> of(RadarState.RUNNING, run);
      case QUEUED, PAUSED -> of(RadarState.WAITING, run);
      case FAILED -> of(RadarState.FAILED, run);
      case SUCCEEDED ->
          asked.filter(run.createdAt()::isBefore).isPresent()
              ? Optional.empty()
              : of(RadarState.DONE, run);
      case STOPPED -> Optional.empty();
    };
  }

  private static Optional<Judgement> of(RadarState state, NewestRun run) {
    return Optional.of(new Judgement(state, Optional.of(run.since())));
  }

  private static Optional<Instant> lastMove(PersonFacts person, Optional<Instant> asked) {
    return Stream.of(asked, person.here().map(Here::cameAt), person.run().map(NewestRun::since))
        .flatMap(Optional::stream)
        .max(Instant::compareTo);
  }
}
