package dev.trainyard.server.dryrun;

import dev.trainyard.server.operations.Dials;
import dev.trainyard.server.operations.OwnAddress;
import dev.trainyard.server.run.Line;
import dev.trainyard.server.run.LiveWorkers;
import jakarta.annotation.PreDestroy;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays one dry run at a time: sends the bots in, says every second how far they are, and judges
 * when their time is over.
 */
@Component
class PlayDryRun {
  private static final Logger log = LoggerFactory.getLogger(PlayDryRun.class);

  /** A class opens its laptops within ten seconds. */
  private static final long ALL_COME_WITHIN_MILLIS = 10_000;

  /** Until Java has compiled what a class asks for. */
  private static final Duration WARM_AFTER = Duration.ofMinutes(3);

  private static final Duration TO_LEAVE = Duration.ofSeconds(10);
  private static final int THREADS = 8;

  private final DryRunTable table;
  private final RemoveBots removeBots;
  private final Line line;
  private final LiveWorkers workers;
  private final OwnAddress address;
  private final JsonMapper json;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Thread playing;

  PlayDryRun(
      DryRunTable table,
      RemoveBots removeBots,
      Line line,
      LiveWorkers workers,
      OwnAddress address,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.removeBots = removeBots;
    this.line = line;
    this.workers = workers;
    this.address = address;
    this.json = json;
    this.clock = clock;
  }

  /** Why it ended. */
  private enum Ending {
    WHOLE("It was played to its end."),
    STOPPED("It was stopped after %.0f s."),
    SERVER_STOPPED("The server was stopped after %.0f s of it.");

    private final String words;

    Ending(String words) {
      this.words = words;
    }

    String words(double seconds) {
      return words.formatted(seconds);
    }
  }

  /** On a thread of its own; the row tells how it goes. */
  void begin(UUID id, NewDryRunBody body, MakeBots.Cast cast) {
    Thread thread = new Thread(() -> playWhole(id, body, cast), "dry run");
    thread.setDaemon(true);
    playing = thread;
    thread.start();
  }

  private void playWhole(UUID id, NewDryRunBody body, MakeBots.Cast cast) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, PlayDryRun::daemon);
    try {
      play(id, body, cast, threads);
    } catch (RuntimeException broken) {
      log.warn("Dry run {} broke.", id, broken);
      giveUp(id, broken);
    } finally {
      threads.shutdown();
    }
    removeBots.look();
  }

  private void play(UUID id, NewDryRunBody body, MakeBots.Cast cast, ExecutorService threads) {
    boolean cold = Dials.uptime().compareTo(WARM_AFTER) < 0;
    Observed observed = new Observed();
    WatchLine watch = new WatchLine(line, workers, cast.workshop());
    List<Bot> bots = bots(body, cast, observed, threads);
    Instant start = clock.instant();
    List<CompletableFuture<Void>> lives =
        IntStream.range(0, bots.size())
            .mapToObj(i -> bots.get(i).live(i * ALL_COME_WITHIN_MILLIS / bots.size()))
            .toList();
    Ending ending =
        watchUntilOver(id, start.plus(Duration.ofMinutes(body.minutes())), observed, watch);
    double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
    bots.forEach(Bot::endSoon);
    Report report = new WriteReport(bots.size(), observed, watch.peak(), seconds, cold).write();
    awaitAll(bots.stream().map(Bot::leave).toList());
    lives.forEach(life -> life.cancel(false));
    table.finish(
        id,
        ending == Ending.WHOLE ? DryRunState.DONE : DryRunState.STOPPED,
        ending.words(seconds),
        Optional.of(report));
  }

  private List<Bot> bots(
      NewDryRunBody body, MakeBots.Cast cast, Observed observed, ExecutorService threads) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_LEAVE)
            .executor(threads)
            .build();
    Bot.Stage stage = new Bot.Stage(cast.workshop(), body.network(), observed, json, threads);
    return IntStream.range(0, cast.bots().size())
        .mapToObj(
            i ->
                new Bot(
                    i + 1, cast.bots().get(i), stage, new BotBrowser(http, address.here(), json)))
        .toList();
  }

  private Ending watchUntilOver(UUID id, Instant end, Observed observed, WatchLine watch) {
    Instant start = clock.instant();
    while (clock.instant().isBefore(end)) {
      double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
      if (!tell(id, observed.progress("The bots are here.", seconds, watch.look()))) {
        return Ending.STOPPED;
      }
      if (closes()) {
        return Ending.SERVER_STOPPED;
      }
    }
    return Ending.WHOLE;
  }

  /** A database that is away for a moment ends nothing; the bots see it, and it is counted. */
  private boolean tell(UUID id, Progress progress) {
    try {
      return table.tell(id, progress);
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
      return true;
    }
  }

  private boolean closes() {
    try {
      return closing.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void awaitAll(List<CompletableFuture<Void>> all) {
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
          .get(TO_LEAVE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("Not every bot signed out: {}", e.toString());
    }
  }

  private void giveUp(UUID id, RuntimeException why) {
    try {
      table.finish(
          id, DryRunState.BROKEN, "It broke: %s. Start it again.".formatted(why), Optional.empty());
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away, so its silence will tell: {}", away.toString());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "bots");
    thread.setDaemon(true);
    return thread;
  }

  /** What was seen until now is told before the database goes. */
  @PreDestroy
  void close() throws InterruptedException {
    closing.countDown();
    if (playing != null) {
      playing.join(TO_LEAVE.toMillis());
    }
  }
}
