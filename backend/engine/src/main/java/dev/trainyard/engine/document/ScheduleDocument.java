package dev.trainyard.engine.document;

import dev.trainyard.engine.plan.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Schedules of the learning rate as objects with a {@code kind}. */
final class ScheduleDocument {
  private ScheduleDocument() {}

  /**
   * @param epochs of the plan
   */
  static Schedule read(Fields in, int epochs) {
    Schedule schedule = ofKind(in.text("kind"), in, epochs);
    in.refuseOthers();
    return schedule;
  }

  private static Schedule ofKind(String kind, Fields in, int epochs) {
    double warmUp = warmUp(in, epochs);
    switch (kind) {
      case "constant":
        return new Schedule.Constant(warmUp);
      case "step":
        int third = Math.max(1, epochs / 3);
        return new Schedule.Step(in.whole("every", 1, 10_000, third), factor(in), warmUp);
      case "cosine":
        return new Schedule.Cosine(warmUp);
      default:
        if (in.has("kind")) {
          in.problem("kind", "kind must be one of constant, step, cosine.");
        }
        return Schedule.CONSTANT;
    }
  }

  private static double warmUp(Fields in, int epochs) {
    double warmUp = in.number("warmUp", 0);
    if (!(warmUp >= 0 && warmUp <= epochs)) {
      in.problem(
          "warmUp",
          "warmUp must be at least 0 and at most the plan's number of epochs, %,d, not %s.",
          epochs,
          warmUp);
    }
    return warmUp;
  }

  private static double factor(Fields in) {
    return in.positive("factor", 1, 0.1);
  }

  static Map<String, Object> write(Schedule schedule) {
    var out = new LinkedHashMap<String, Object>();
    if (schedule instanceof Schedule.Constant) {
      out.put("kind", "constant");
    } else if (schedule instanceof Schedule.Step step) {
      out.put("kind", "step");
      out.put("every", step.every());
      out.put("factor", step.factor());
    } else if (schedule instanceof Schedule.Cosine) {
      out.put("kind", "cosine");
    }
    out.put("warmUp", schedule.warmUp());
    return out;
  }
}
