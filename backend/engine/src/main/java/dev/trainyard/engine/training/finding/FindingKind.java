package dev.trainyard.engine.training.finding;

/** What can go wrong, by its name for people and its name at the edges. */
public enum FindingKind {
  DIVERGENCE("divergence", "Diverged"),
  EXPLODING_GRADIENT("exploding-gradient", "Exploding gradient"),
  DEAD_UNITS("dead-units", "Dead ReLU units"),
  SATURATION("saturation", "Saturated units"),
  OSCILLATION("oscillation", "Oscillation"),
  PLATEAU("plateau", "Not learning"),
  SLOW_LEARNING("slow-learning", "Learning rate too small"),
  OVERFITTING("overfitting", "Overfitting");

  private final String text;
  private final String title;

  FindingKind(String text, String title) {
    this.text = text;
    this.title = title;
  }

  public String text() {
    return text;
  }

  public String title() {
    return title;
  }
}
