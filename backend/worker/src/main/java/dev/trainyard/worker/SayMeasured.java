package dev.trainyard.worker;

import dev.trainyard.engine.training.StopSignal;
import dev.trainyard.engine.training.Trainer;
import dev.trainyard.engine.training.TrainerProvider;
import dev.trainyard.engine.training.TrainingFailed;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.worker.speed.MeasureSpeed;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code --measure} does: says on one line of JSON how fast the engine trains on this machine.
 * No database is needed.
 *
 * <pre>{"engine":"dl4j","device":"AMD EPYC 9B14","speeds":[
 *   {"title":"LeNet-5","workload":"0123456789abcdef","imagesPerSecond":1432.1}, …]}</pre>
 */
final class SayMeasured {
  /** Exit code: the engine can't train here, and the last line of the errors says why. */
  static final int CANNOT = 2;

  private final Supplier<TrainerProvider> engine;
  private final Clock clock;

  SayMeasured(Supplier<TrainerProvider> engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** Returns the exit code. */
  int say(UnaryOperator<String> environment, PrintStream out, PrintStream errors) {
    try (Trainer trainer = engine.get().open(WorkerSettings.device(environment))) {
      List<MeasuredSpeed> speeds = new MeasureSpeed(trainer, clock, StopSignal.NEVER).all();
      out.println(JsonMapper.shared().writeValueAsString(document(trainer, speeds)));
      return 0;
    } catch (IllegalArgumentException | TrainingFailed e) {
      errors.println(e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      // natives that do not fit this machine fail in many ways
      e.printStackTrace(errors);
      errors.println("Its libraries do not work here (%s).".formatted(e));
    }
    return CANNOT;
  }

  private static Map<String, Object> document(Trainer trainer, List<MeasuredSpeed> speeds) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("engine", trainer.device().engine());
    document.put("device", trainer.device().name());
    document.put("speeds", speeds.stream().map(SayMeasured::document).toList());
    return document;
  }

  private static Map<String, Object> document(MeasuredSpeed speed) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("title", speed.title());
    document.put("workload", speed.workload().key());
    document.put("imagesPerSecond", speed.imagesPerSecond());
    return document;
  }
}
