package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.exchange.dataset.UnreadableDataset;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.exchange.store.StoreUnavailable;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.dataset.HoldOut;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Scores what waits, one model at a time on one thread, which stands aside between two batches
 * while somebody waits for an answer: one model, one batch and the held-out examples are all the
 * memory that it takes.
 */
@Component
class ScoreEntries {
  private static final Logger log = LoggerFactory.getLogger(ScoreEntries.class);
  private static final long MOST_BYTES = 256L << 20;
  private static final long KEEP_NANOS = Duration.ofSeconds(15).toNanos();

  private final ClaimEntries queue;
  private final ChallengeTable challenges;
  private final HoldOut holdOut;
  private final Datasets datasets;
  private final ObjectStore store;
  private final YieldToPeople people;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread background = new Thread(task, "leaderboard");
            background.setDaemon(true);
            background.setPriority(Thread.MIN_PRIORITY);
            return background;
          });

  /** Of the challenge that was scored last. */
  private Known known;

  private record Known(UUID challenge, Examples examples, int classes) {}

  ScoreEntries(
      ClaimEntries queue,
      ChallengeTable challenges,
      HoldOut holdOut,
      Datasets datasets,
      ObjectStore store,
      YieldToPeople people) {
    this.queue = queue;
    this.challenges = challenges;
    this.holdOut = holdOut;
    this.datasets = datasets;
    this.store = store;
    this.people = people;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }

  private void look() {
    try {
      Optional<Entry> next = queue.next();
      while (next.isPresent() && !thread.isShutdown()) {
        score(next.get());
        next = queue.next();
      }
    } catch (DataAccessException | TransactionException | StoreUnavailable away) {
      log.debug("The database or the store is away: {}", away.toString());
    } catch (RuntimeException unexpected) {
      log.error("An entry could not be scored; others are.", unexpected);
    }
  }

  private void score(Entry entry) {
    try {
      Optional<ScoreModel.Outcome> twin = queue.twin(entry);
      queue.scored(entry, twin.isPresent() ? twin.get() : ask(entry));
    } catch (NoSuchObject gone) {
      queue.refused(entry, "The run did not keep this epoch's model until it was scored.");
    } catch (UnreadableModel | UnreadableDataset damaged) {
      queue.refused(entry, damaged.getMessage());
    }
  }

  private ScoreModel.Outcome ask(Entry entry) {
    if (entry.bytes() > MOST_BYTES) {
      throw new UnreadableModel("A model of more than 256 MiB is not scored here.");
    }
    Known now = examples(entry.challenge());
    long[] kept = {System.nanoTime()};
    return ScoreModel.of(
        read(entry.key()),
        now.examples(),
        now.classes(),
        () -> {
          people.standAside();
          if (System.nanoTime() - kept[0] > KEEP_NANOS) {
            queue.keep(entry.id());
            kept[0] = System.nanoTime();
          }
        });
  }

  private Known examples(UUID id) {
    if (known == null || !known.challenge().equals(id)) {
      Challenge challenge = challenges.find(id).orElseThrow();
      known =
          new Known(
              id,
              holdOut.part(challenge.dataset(), challenge.heldOut()),
              datasets.describe(challenge.dataset()).orElseThrow().labels().size());
    }
    return known;
  }

  private byte[] read(String key) {
    try (InputStream content = store.open(key)) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new StoreUnavailable("The model broke off: " + broken.getMessage(), broken);
    }
  }
}
