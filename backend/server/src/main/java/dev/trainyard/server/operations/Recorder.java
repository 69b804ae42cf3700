package dev.trainyard.server.operations;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this server answered in the last ten minutes, in slots of ten seconds. */
@Component
class Recorder {
  static final int SLOT_SECONDS = 10;

  /** Ten minutes, and the slot that is being filled. */
  private static final int KEPT = 61;

  private static final int SLOTS_OF_A_MINUTE = 6;

  private final Clock clock;
  private final Deque<Slot> slots = new ArrayDeque<>();

  Recorder(Clock clock) {
    this.clock = clock;
  }

  /** Ten seconds of this server; only touched under the recorder's lock. */
  private static final class Slot {
    final long number;
    final Latencies latencies = new Latencies();
    long errors;
    Sample sample;

    Slot(long number) {
      this.number = number;
    }

    Answered answered(double seconds) {
      return new Answered(
          number * SLOT_SECONDS, seconds, latencies, errors, Optional.ofNullable(sample));
    }
  }

  /**
   * What was answered in a time.
   *
   * @param second in which it began, since 1970
   * @param seconds that it lasted
   * @param errors answers with a status of 500 and more
   * @param sample what stood on the dials in it; empty if nobody looked
   */
  record Answered(
      long second, double seconds, Latencies latencies, long errors, Optional<Sample> sample) {
    double perSecond() {
      return latencies.count() / seconds;
    }
  }

  /** A request was answered. */
  synchronized void answered(int status, double millis) {
    Slot slot = current();
    slot.latencies.add(millis);
    slot.errors += status >= 500 ? 1 : 0;
  }

  /** Somebody looked at the dials. */
  synchronized void looked(Sample sample) {
    current().sample = sample;
  }

  /** The last sixty seconds, or as many as there were. */
  synchronized Answered lastMinute() {
    Slot now = current();
    Latencies all = new Latencies();
    long errors = 0;
    long first = now.number;
    for (Slot slot : slots) {
      if (slot.number > now.number - SLOTS_OF_A_MINUTE) {
        all.add(slot.latencies);
        errors += slot.errors;
        first = Math.min(first, slot.number);
      }
    }
    double seconds = Math.max(1, clock.millis() / 1000.0 - first * SLOT_SECONDS);
    return new Answered(
        first * SLOT_SECONDS, seconds, all, errors, Optional.ofNullable(now.sample));
  }

  /** The slots that are full, the oldest first; those without a request are there, too. */
  synchronized List<Answered> history() {
    Slot now = current();
    List<Answered> full = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot != now) {
        full.add(slot.answered(SLOT_SECONDS));
      }
    }
    return full;
  }

  /** A clock that is set back goes on in the slot that is there. */
  private Slot current() {
    long number = Math.floorDiv(clock.millis(), SLOT_SECONDS * 1000L);
    if (slots.isEmpty()) {
      slots.add(new Slot(number));
    }
    long last = slots.getLast().number;
    for (long next = Math.max(last + 1, number - KEPT + 1); next <= number; next++) {
      slots.add(new Slot(next));
    }
    while (slots.size() > KEPT || slots.getFirst().number <= slots.getLast().number - KEPT) {
      slots.removeFirst();
    }
    return slots.getLast();
  }
}
