package dev.trainyard.server.dryrun;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One participant that is none: comes, signs in, opens pages, hands in a run, watches it, looks
 * around, and hands in the next one when it is done.
 */
final class Bot {
  private static final Set<String> OVER = Set.of("SUCCEEDED", "FAILED", "STOPPED");
  private static final int SHORTEST_LOOK_SECONDS = 4;
  private static final int LONGEST_LOOK_SECONDS = 12;

  private final int number;
  private final Credentials credentials;
  private final Stage stage;
  private final BotBrowser browser;
  private final BotSocket socket;
  private final Random random;
  private volatile String run;
  private volatile boolean runStarted;
  private volatile boolean over;

  /** How a bot signs in. */
  record Credentials(String email, String password) {}

  /**
   * What all bots share.
   *
   * @param workshop in which they are
   * @param threads on which they go on after a pause
   */
  record Stage(
      UUID workshop, BotNetwork network, Observed observed, JsonMapper json, Executor threads) {}

  Bot(int number, Credentials credentials, Stage stage, BotBrowser browser) {
    this.number = number;
    this.credentials = credentials;
    this.stage = stage;
    this.browser = browser;
    this.socket = new BotSocket(stage.json(), stage.observed(), this::heard);
    this.random = new Random(number);
  }

  /** Does everything until it is told to leave; done then. A failure ends it and is counted. */
  CompletableFuture<Void> live(long comesInMillis) {
    return after(comesInMillis)
        .thenCompose(begun -> over ? nothing() : comeIn())
        .thenCompose(in -> lookAround())
        .exceptionally(counted -> null);
  }

  /** Hands in nothing more; whatever it does now is its last. */
  void endSoon() {
    over = true;
  }

  CompletableFuture<Void> leave() {
    socket.leave();
    return browser.delete("/session").<Void>thenApply(gone -> null).exceptionally(gone -> null);
  }

  private CompletableFuture<Void> comeIn() {
    return counted(Step.SIGN_IN, browser.get("/me"))
        .thenCompose(me -> timed(Step.SIGN_IN, () -> browser.post("/session", credentials)))
        .thenCompose(
            in -> {
              stage.observed().happened(Observed.Event.SIGNED_IN);
              return page("/me", workshop(), "/runs?limit=50", "/datasets", "/architectures");
            })
        .thenCompose(opened -> counted(Step.EMIT, browser.socket(socket)))
        .thenAccept(open -> socket.watch("runs"))
        .thenCompose(watching -> handIn().exceptionally(counted -> null));
  }

  private CompletableFuture<Void> handIn() {
    Map<String, Object> plan = stage.network().plan(1 + random.nextInt(1_000_000));
    Map<String, Object> body = Map.of("plan", plan, "title", "Dry run, bot %d".formatted(number));
    return page("/me", "/datasets", "/architectures", "/pool")
        .thenCompose(
            opened -> timed(Step.CHECK, () -> browser.post("/plans/check", Map.of("plan", plan))))
        .thenCompose(checked -> timed(Step.SUBMIT, () -> browser.post("/runs", body)))
        .thenCompose(
            submitted -> {
              stage.observed().happened(Observed.Event.SUBMITTED);
              runStarted = false;
              run = submitted.get("id").asString();
              socket.watch("runs/" + run);
              return page("/runs/" + run, "/runs/" + run + "/findings", "/runs?limit=50");
            });
  }

  /** Until it is told to leave: a page now and then, and the next run as soon as one is done. */
  private CompletableFuture<Void> lookAround() {
    if (over) {
      return nothing();
    }
    int pause =
        SHORTEST_LOOK_SECONDS + random.nextInt(LONGEST_LOOK_SECONDS - SHORTEST_LOOK_SECONDS);
    return after(TimeUnit.SECONDS.toMillis(pause))
        .thenCompose(
            paused -> {
              if (over) {
                return nothing();
              }
              return run == null ? handIn() : page("/me", "/pool", "/queue", workshop());
            })
        .exceptionally(counted -> null)
        .thenCompose(looked -> lookAround());
  }

  private void heard(JsonNode changed) {
    String id = changed.path("id").asString("");
    if (!id.equals(run)) {
      return;
    }
    String state = changed.path("state").asString("");
    if (!runStarted && !changed.path("startedAt").isNull()) {
      runStarted = true;
      stage.observed().happened(Observed.Event.STARTED);
    }
    if (OVER.contains(state)) {
      run = null;
      ended(changed, state);
    }
  }

  private void ended(JsonNode changed, String state) {
    if (state.equals("FAILED")) {
      stage.observed().failed(Step.SUBMIT, "A run failed: " + changed.path("reason").asString(""));
    } else if (state.equals("SUCCEEDED")) {
      stage.observed().happened(Observed.Event.FINISHED);
    }
  }

  private String workshop() {
    return "/workshops/" + stage.workshop();
  }

  /** A page asks for everything at once, and is open when the last answer is there. */
  private CompletableFuture<Void> page(String... paths) {
    return timed(
        Step.PAGE,
        () ->
            CompletableFuture.allOf(
                List.of(paths).stream().map(browser::get).toArray(CompletableFuture[]::new)));
  }

  private <T> CompletableFuture<T> timed(Step step, Supplier<CompletableFuture<T>> act) {
    long start = System.nanoTime();
    return counted(step, act.get())
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                stage.observed().took(step, (System.nanoTime() - start) / 1e6);
              }
            });
  }

  private <T> CompletableFuture<T> counted(Step step, CompletableFuture<T> act) {
    return act.whenComplete(
        (answer, failure) -> {
          if (failure != null) {
            stage.observed().failed(step, words(failure));
          }
        });
  }

  private static String words(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof BotBrowser.Refused
        ? cause.getMessage()
        : "A request failed: %s".formatted(cause);
  }

  private CompletableFuture<Void> after(long millis) {
    return CompletableFuture.runAsync(
        () -> {},
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, stage.threads()));
  }

  private static CompletableFuture<Void> nothing() {
    return CompletableFuture.completedFuture(null);
  }
}
