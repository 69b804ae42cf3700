package dev.trainyard.server.run;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.document.PlanDocument;
import dev.trainyard.engine.document.StartModels;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.dataset.HoldOut;
import dev.trainyard.server.problem.Declined;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads plans against the data sets and models that there are. */
@Component
public class ReadPlan {
  private final Datasets datasets;
  private final HoldOut holdOut;
  private final FindStart starts;

  ReadPlan(Datasets datasets, HoldOut holdOut, FindStart starts) {
    this.datasets = datasets;
    this.holdOut = holdOut;
    this.starts = starts;
  }

  /**
   * @throws Declined with every mistake, at fields such as {@code /plan/batchSize}
   */
  public Plan from(Map<String, Object> document, Person person) {
    return from(document, starts.of(person));
  }

  /** A run's own plan, which was checked when it was handed in. */
  Plan stored(Map<String, Object> document) {
    return read(document, starts.pinned());
  }

  /** Of a plan that may start from these models only. */
  public Plan from(Map<String, Object> document, StartModels models) {
    return read(holdOut.applyTo(document), models);
  }

  private Plan read(Map<String, Object> document, StartModels models) {
    Plan plan;
    try {
      plan = PlanDocument.read(document, datasets::describe, models);
    } catch (Refused refused) {
      throw Declined.invalid(refused, "/plan");
    }
    if (datasets.describe(plan.dataset().id()).isEmpty()) {
      throw Declined.invalid("/plan/dataset/id", "Name the data set to train on, such as mnist.");
    }
    return plan;
  }

  /** A title for a run that was given none: "LeNet-5 on MNIST". */
  String title(Plan plan) {
    String network =
        plan.architecture()
            .flatMap(choice -> Architectures.byId(choice.id()))
            .map(Architecture::title)
            .orElse("My network");
    String dataset =
        datasets
            .describe(plan.dataset().id())
            .map(DatasetDescription::title)
            .orElse(plan.dataset().id().value());
    return network + " on " + dataset;
  }
}
