package dev.trainyard.server.run;

import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.run.RunState;
import dev.trainyard.exchange.queue.IdempotencyKeyReused;
import dev.trainyard.exchange.queue.NewRun;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks a run and puts it into the queue. */
@Component
public class SubmitRun {
  /** So many runs of one person may wait at a time. */
  public static final int MOST_WAITING = 50;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Admission admission;
  private final ReadPlan readPlan;
  private final RefuseTooLarge refuseTooLarge;
  private final ForecastRun forecast;
  private final FindStart starts;
  private final RunQueue queue;
  private final RunReader runs;
  private final JdbcClient database;
  private final JsonMapper json;

  SubmitRun(
      Admission admission,
      ReadPlan readPlan,
      RefuseTooLarge refuseTooLarge,
      ForecastRun forecast,
      FindStart starts,
      RunQueue queue,
      RunReader runs,
      JdbcClient database,
      JsonMapper json) {
    this.admission = admission;
    this.readPlan = readPlan;
    this.refuseTooLarge = refuseTooLarge;
    this.forecast = forecast;
    this.starts = starts;
    this.queue = queue;
    this.runs = runs;
    this.database = database;
    this.json = json;
  }

  /** The run that now stands in the queue, or that an earlier request of the same key made. */
  public RunId submit(Person person, NewRunBody body, Optional<String> key) {
    key.filter(text -> !KEY.matcher(text).matches())
        .ifPresent(
            text -> {
              throw Declined.invalid(
                  "Idempotency-Key",
                  "A key has 1 to 200 visible ASCII characters, such as a UUID.");
            });
    admission.toTrain(person);
    Plan plan = readPlan.from(body.plan(), person);
    String title =
        body.title() == null || body.title().isBlank()
            ? readPlan.title(plan)
            : body.title().strip();
    if (key.filter(text -> isKnown(person, text)).isEmpty()) {
      refuseTooMany(person);
      refuseTooLarge.require(plan);
    }
    pinStart(plan, person);
    ForecastRun.Outlook outlook = forecast.of(plan);
    NewRun run =
        new NewRun(
            RunId.random(),
            person.id(),
            person.workshop(),
            title,
            json.writeValueAsString(PlanDocument.write(plan)),
            plan.engine(),
            plan.precision(),
            Workload.of(plan),
            outlook.memoryNeeded(),
            outlook.forecasts(),
            key);
    try {
      return queue.enqueue(run).run();
    } catch (IdempotencyKeyReused reused) {
      throw Declined.because(ProblemCode.CONFLICT, reused.getMessage());
    }
  }

  /**
   * Keeps the model that a plan starts from, until its run is deleted.
   *
   * @throws Declined as a conflict if the model was replaced since the plan was read
   */
  public void pinStart(Plan plan, Person person) {
    try {
      plan.start().ifPresent(start -> starts.pin(start, person));
    } catch (NoSuchObject replaced) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "The model to start from was replaced by a newer one in this moment. Submit again.");
    }
  }

  private void refuseTooMany(Person person) {
    RunQuery waiting =
        new RunQuery(
            Optional.of(person.id()),
            Optional.empty(),
            Set.of(RunState.QUEUED),
            MOST_WAITING,
            Optional.empty());
    if (runs.list(waiting).runs().size() >= MOST_WAITING) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "%d of your runs wait already. Let some of them be trained, or stop some, first."
              .formatted(MOST_WAITING));
    }
  }

  private boolean isKnown(Person person, String key) {
    return database
        .sql("select exists (select 1 from run where owner_id = ? and idempotency_key = ?)")
        .params(person.id(), key)
        .query(Boolean.class)
        .single();
  }
}
