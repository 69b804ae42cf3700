package dev.trainyard.server.sweep;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.document.StartModels;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.run.LiveWorkers;
import dev.trainyard.server.run.ReadPlan;
import dev.trainyard.server.run.RefuseTooLarge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the plan of every member before the first is trained. */
@Component
class CheckSweep {
  /** Stands for the model of a member that has not been trained. */
  private static final String PENDING = "0".repeat(64);

  private final ReadPlan readPlan;
  private final RefuseTooLarge refuseTooLarge;
  private final LiveWorkers workers;

  CheckSweep(ReadPlan readPlan, RefuseTooLarge refuseTooLarge, LiveWorkers workers) {
    this.readPlan = readPlan;
    this.refuseTooLarge = refuseTooLarge;
    this.workers = workers;
  }

  /** A member and what its plan says. */
  record Checked(Member member, Plan plan) {}

  /**
   * @return the members with canonical plans; one that starts from another keeps its own words
   * @throws Declined with the mistakes of all plans, each said once
   */
  List<Checked> check(Expansion expansion, Person person) {
    Set<Problem> problems = new LinkedHashSet<>();
    List<Checked> checked = new ArrayList<>();
    LiveWorkers.Now live = workers.now();
    for (Member member : expansion.members()) {
      try {
        Plan plan = read(member, checked, person);
        refuseTooLarge.problem(plan, live).ifPresent(problem -> note(problem, member, problems));
        checked.add(
            new Checked(
                member.base().isPresent() ? member : member.withPlan(PlanDocument.write(plan)),
                plan));
      } catch (Declined wrong) {
        wrong.errors().forEach(problem -> note(problem, member, problems));
        checked.add(new Checked(member, null));
      }
    }
    if (!problems.isEmpty()) {
      throw Declined.invalid(List.copyOf(problems));
    }
    return checked;
  }

  private static void note(Problem problem, Member member, Set<Problem> problems) {
    boolean known =
        problems.stream()
            .anyMatch(
                one ->
                    one.field().equals(problem.field())
                        && one.message().endsWith(problem.message()));
    if (!known) {
      problems.add(
          new Problem(problem.field(), "%s: %s".formatted(member.label(), problem.message())));
    }
  }

  private Plan read(Member member, List<Checked> before, Person person) {
    if (member.base().isEmpty()) {
      return readPlan.from(member.plan(), person);
    }
    Plan base = before.get(member.base().getAsInt()).plan();
    if (base == null) {
      throw Declined.invalid(List.of()); // its own mistakes are told already
    }
    StartModels pending =
        (kind, id, sha256) -> Optional.of(new StartModels.Found(PENDING, base.network()));
    return readPlan.from(ExpandSweep.startingFrom(member.plan(), "pending"), pending);
  }
}
