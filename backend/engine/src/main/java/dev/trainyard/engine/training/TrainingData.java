package dev.trainyard.engine.training;

import dev.trainyard.engine.dataset.Examples;
import java.util.List;

/** What a plan is trained and tested on: already cut to the sizes that the plan asks for. */
public record TrainingData(
    Examples train, Examples test, List<String> labels, Preprocessing preprocessing) {
  public TrainingData {
    labels = List.copyOf(labels);
  }
}
