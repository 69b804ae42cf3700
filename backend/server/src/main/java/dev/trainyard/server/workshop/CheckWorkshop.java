package dev.trainyard.server.workshop;

import dev.trainyard.engine.Problem;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.ReadPlan;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses a workshop that could not be held, with all mistakes at once. */
@Component
class CheckWorkshop {
  private final ReadPlan readPlan;

  CheckWorkshop(ReadPlan readPlan) {
    this.readPlan = readPlan;
  }

  /**
   * @throws Declined with fields such as {@code /programme/2/plan/batchSize}
   */
  void check(WorkshopBody body, Person person) {
    List<Problem> problems = new ArrayList<>();
    if (body.startsAt() != null
        && body.endsAt() != null
        && !body.endsAt().isAfter(body.startsAt())) {
      problems.add(new Problem("/endsAt", "A workshop ends after it has begun."));
    }
    List<Step> steps = body.programme() == null ? List.of() : body.programme();
    for (int i = 0; i < steps.size(); i++) {
      problems.addAll(plan(steps.get(i), "/programme/" + i, person));
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(problems);
    }
  }

  private List<Problem> plan(Step step, String place, Person person) {
    if (step.plan() == null) {
      return List.of();
    }
    try {
      readPlan.from(step.plan(), person);
      return List.of();
    } catch (Declined declined) {
      return declined.errors().stream().map(problem -> problem.under(place)).toList();
    }
  }
}
