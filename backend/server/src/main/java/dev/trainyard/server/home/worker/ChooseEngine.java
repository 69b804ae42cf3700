package dev.trainyard.server.home.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides which of the worker programs run on this machine: those that the operator wants, else the
 * fastest, which is measured once.
 */
final class ChooseEngine {
  private final List<WorkerProgram> programs;
  private final Consumer<String> console;

  /**
   * @param programs one of each engine at most
   * @param console takes sentences for the operator
   */
  ChooseEngine(List<WorkerProgram> programs, Consumer<String> console) {
    this.programs = List.copyOf(programs);
    this.console = console;
  }

  /** The programs of these engines, as far as they were built. */
  List<WorkerProgram> wanted(List<LocalEngine> engines) {
    List<WorkerProgram> found = new ArrayList<>();
    for (LocalEngine engine : engines) {
      Optional<WorkerProgram> program = of(engine);
      program.ifPresentOrElse(
          found::add,
          () ->
              console.accept(
                  "There is no worker program for %s beside the server, so nothing trains with it here."
                      .formatted(engine.title())));
    }
    return List.copyOf(found);
  }

  /** The program that trains fastest here; empty if none can. One alone is not measured. */
  Optional<WorkerProgram> fastest(MeasureEngine measure, RememberedSpeeds remembered) {
    if (programs.size() < 2) {
      return programs.stream().findFirst();
    }
    List<MeasuredEngine> measured = remembered.read().orElseGet(() -> measure(measure, remembered));
    for (MeasuredEngine engine : measured) {
      engine.problem().ifPresent(problem -> sayLeftOut(engine.engine(), problem));
    }
    FastestEngine fastest = new FastestEngine(measured);
    fastest.inWords().ifPresent(console);
    return fastest.engine().flatMap(this::of);
  }

  private List<MeasuredEngine> measure(MeasureEngine measure, RememberedSpeeds remembered) {
    console.accept("Which engine trains fastest on this machine is measured now, and remembered.");
    List<MeasuredEngine> measured = new ArrayList<>();
    for (WorkerProgram program : programs) {
      try {
        measured.add(measure.of(program));
      } catch (MeasuringFailed e) {
        if (measure.isStopped()) {
          return List.of();
        }
        sayLeftOut(program.engine(), e.getMessage() + ".");
      }
    }
    if (measured.size() == programs.size()) {
      remembered.write(measured);
    }
    return measured;
  }

  private void sayLeftOut(LocalEngine engine, String problem) {
    console.accept(
        "%s can't train on this machine and is left out: %s".formatted(engine.title(), problem));
  }

  private Optional<WorkerProgram> of(LocalEngine engine) {
    return programs.stream().filter(program -> program.engine() == engine).findFirst();
  }
}
