package dev.trainyard.server.sweep;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.ReadPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the members of a sweep from what somebody wrote. */
@Component
class ExpandSweep {
  private final ReadPlan readPlan;

  ExpandSweep(ReadPlan readPlan) {
    this.readPlan = readPlan;
  }

  /**
   * @throws Declined if it is not clear what to vary, or if there would be too many runs
   */
  Expansion expand(NewSweepBody body, Person person) {
    List<Problem> problems = new ArrayList<>();
    Expansion expansion = read(body, person, problems);
    int runs = expansion.members().size();
    if (runs > Expansion.MOST) {
      problems.add(
          Problem.of(
              "", "A sweep has at most %d runs. Vary fewer values or seeds.", Expansion.MOST));
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(problems);
    }
    return expansion;
  }

  private Expansion read(NewSweepBody body, Person person, List<Problem> problems) {
    List<Long> seeds = body.seeds() == null ? List.of() : body.seeds();
    if (body.plans() != null
        && body.plan() == null
        && body.grid() == null
        && body.study() == null) {
      return new ExpandPlans(problems).of(body.plans(), seeds);
    }
    boolean varied = body.grid() == null ? body.study() != null || !seeds.isEmpty() : true;
    boolean twice = body.plans() != null || (body.grid() != null && body.study() != null);
    if (body.plan() == null || !varied || twice) {
      throw Declined.invalid(
          "", "A sweep has either plans, or one plan and what to vary: a grid, seeds or a study.");
    }
    return body.study() == null
        ? ExpandGrid.of(complete(body.plan(), grid(body), person), grid(body), seeds)
        : ExpandStudy.of(
            body.plan(), body.study(), seeds, plan -> readPlan.from(plan, person).network());
  }

  private static List<NewSweepBody.AxisBody> grid(NewSweepBody body) {
    return body.grid() == null ? List.of() : body.grid();
  }

  /** The plan with the defaults of what is varied: a rate alone would be no optimizer. */
  private Map<String, Object> complete(
      Map<String, Object> plan, List<NewSweepBody.AxisBody> grid, Person person) {
    Map<String, Object> complete = new LinkedHashMap<>(plan);
    try {
      Map<String, Object> canonical = PlanDocument.write(readPlan.from(plan, person));
      grid.stream()
          .map(axis -> axis.path().split("/")[1])
          .filter(canonical::containsKey)
          .forEach(field -> complete.putIfAbsent(field, canonical.get(field)));
    } catch (Declined incomplete) {
      return plan; // what is missing may be what is varied; the members' plans are read in any case
    }
    return complete;
  }

  /** A plan with the run whose model it starts from. */
  static Map<String, Object> startingFrom(Map<String, Object> plan, Object run) {
    return PlanTree.with(plan, "/start/run", run);
  }
}
