package dev.trainyard.server.sweep;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.NewRunBody;
import dev.trainyard.server.run.SubmitRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands in the runs of sweeps: a few at a time, so that their owner's line stays short, and those
 * that start from another member when that has succeeded. All that it needs is in the tables, and a
 * member has one idempotency key, so restarts and other servers make no second run.
 */
@Component
class AdvanceSweeps {
  private static final Logger log = LoggerFactory.getLogger(AdvanceSweeps.class);

  /** So many runs of somebody wait in the queue before a sweep adds another: some room is left. */
  private static final int LINE = 25;

  private static final int LONGEST_TITLE = 200;

  private final Sweeps sweeps;
  private final SubmitRun submit;
  private final People people;
  private final JsonMapper json;

  AdvanceSweeps(Sweeps sweeps, SubmitRun submit, People people, JsonMapper json) {
    this.sweeps = sweeps;
    this.submit = submit;
    this.people = people;
    this.json = json;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void look() {
    try {
      advance();
    } catch (DataAccessException | TransactionException away) {
      log.debug("The database is away: {}", away.toString());
    }
  }

  /** Hands in whatever can be handed in now. */
  synchronized void advance() {
    Map<UUID, Integer> lines = new HashMap<>();
    for (MemberRow member : sweeps.waiting()) {
      int line = lines.computeIfAbsent(member.owner(), sweeps::waitingRuns);
      if (line < LINE && advance(member)) {
        lines.put(member.owner(), line + 1);
      }
    }
  }

  /** Whether there is one more run in the queue. */
  private boolean advance(MemberRow member) {
    Map<String, Object> plan =
        json.readValue(member.plan(), new TypeReference<Map<String, Object>>() {});
    if (member.base().isPresent()) {
      MemberRow.Base base = sweeps.base(member.sweep(), member.base().getAsInt());
      Optional<String> hopeless = hopeless(base);
      if (hopeless.isPresent()) {
        sweeps.failed(member.sweep(), member.n(), hopeless.get());
        return false;
      }
      if (!base.state().equals(Optional.of("SUCCEEDED"))) {
        return false;
      }
      plan = ExpandSweep.startingFrom(plan, base.run().orElseThrow().toString());
    }
    return handIn(member, plan);
  }

  /** Why a member that starts from this one can never begin. */
  private static Optional<String> hopeless(MemberRow.Base base) {
    String sentence = "It was to start from \"%s\", %s.".formatted(base.label(), "%s");
    if (base.failure().isPresent()) {
      return Optional.of(sentence.formatted("which never began"));
    }
    return base.state()
        .filter(state -> state.equals("FAILED") || state.equals("STOPPED"))
        .map(
            state ->
                sentence.formatted(
                    "which was %s: %s"
                        .formatted(
                            state.equals("FAILED") ? "not trained" : "stopped",
                            base.reason().orElse("").replaceFirst("\\.$", ""))));
  }

  private boolean handIn(MemberRow member, Map<String, Object> plan) {
    Person owner = people.find(member.owner(), member.workshop()).orElseThrow();
    String title = "%s: %s".formatted(member.name(), member.label());
    NewRunBody body =
        new NewRunBody(plan, title.substring(0, Math.min(title.length(), LONGEST_TITLE)));
    try {
      RunId run =
          submit.submit(
              owner, body, Optional.of("sweep:%s:%d".formatted(member.sweep(), member.n())));
      sweeps.became(member.sweep(), member.n(), run);
      return true;
    } catch (Declined declined) {
      if (declined.code() != ProblemCode.CONFLICT) {
        sweeps.failed(member.sweep(), member.n(), declined.getMessage());
      }
      return false;
    }
  }
}
