package dev.trainyard.server.run;

import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.IdempotencyKeyReused;
import dev.trainyard.exchange.queue.NewRun;
import dev.trainyard.exchange.queue.QuotaReached;
import dev.trainyard.exchange.queue.RunQueue;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks a run and puts it into the queue. */
@Component
public class SubmitRun {
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Admission admission;
  private final ReadPlan readPlan;
  private final RefuseTooLarge refuseTooLarge;
  private final ForecastRun forecast;
  private final FindStart starts;
  private final RunQueue queue;
  private final JdbcClient database;
  private final JsonMapper json;

  SubmitRun(
      Admission admission,
      ReadPlan readPlan,
      RefuseTooLarge refuseTooLarge,
      ForecastRun forecast,
      FindStart starts,
      RunQueue queue,
      JdbcClient database,
      JsonMapper json) {
    this.admission = admission;
    this.readPlan = readPlan;
    this.refuseTooLarge = refuseTooLarge;
    this.forecast = forecast;
    this.starts = starts;
    this.queue = queue;
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
            Optional.ofNullable(body.label()),
            key);
    try {
      return queue.enqueue(run).run();
    } catch (IdempotencyKeyReused | QuotaReached refused) {
      throw Declined.because(ProblemCode.CONFLICT, refused.getMessage());
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

  private boolean isKnown(Person person, String key) {
    return database
        .sql("select exists (select 1 from run where owner_id = ? and idempotency_key = ?)")
        .params(person.id(), key)
        .query(Boolean.class)
        .single();
  }
}
