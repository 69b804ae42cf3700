package dev.trainyard.engine.training.finding;

import dev.trainyard.engine.training.Measurement;
import java.util.List;

/** Few numbers that say much about a curve. */
final class Losses {
  private Losses() {}

  /** The middle value; NaN of none. */
  static double median(List<Measurement> points) {
    double[] sorted = points.stream().mapToDouble(Measurement::value).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  static double mean(List<Measurement> points) {
    return points.stream().mapToDouble(Measurement::value).average().orElse(Double.NaN);
  }

  /** Part number {@code part} of {@code parts} equal parts, 0 for the first. */
  static List<Measurement> part(List<Measurement> points, int part, int parts) {
    return points.subList(part * points.size() / parts, (part + 1) * points.size() / parts);
  }

  /** How far a point is from the one before it, on average. */
  static double unrest(List<Measurement> points) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      sum += Math.abs(points.get(i).value() - points.get(i - 1).value());
    }
    return sum / (points.size() - 1);
  }

  /** The share of points at which a curve turns round: 0 for a slope, 2/3 for mere chance. */
  static double turns(List<Measurement> points) {
    int turns = 0;
    for (int i = 2; i < points.size(); i++) {
      double before = points.get(i - 1).value() - points.get(i - 2).value();
      double after = points.get(i).value() - points.get(i - 1).value();
      turns += before * after < 0 ? 1 : 0;
    }
    return (double) turns / (points.size() - 2);
  }
}
