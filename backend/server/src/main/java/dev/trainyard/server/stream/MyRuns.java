package dev.trainyard.server.stream;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunQuery;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Tells people what becomes of all their runs. */
final class MyRuns {
  /** After a pause in which changes may have been missed, so many are told again. */
  private static final int TOLD_AGAIN = 50;

  private final RunReader runs;
  private final RenderRun render;
  private final Messages messages;
  private final Serial serial;
  private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

  MyRuns(RunReader runs, RenderRun render, Messages messages, Executor threads) {
    this.runs = runs;
    this.render = render;
    this.messages = messages;
    this.serial = new Serial(threads);
  }

  void join(Viewer viewer) {
    viewers.add(viewer);
  }

  void leave(Viewer viewer) {
    viewers.remove(viewer);
  }

  boolean isEmpty() {
    return viewers.isEmpty();
  }

  void changed(RunId run) {
    if (!viewers.isEmpty()) {
      serial.execute(() -> render.find(run).ifPresent(this::tell));
    }
  }

  void tellAgain() {
    serial.execute(
        () ->
            viewers.stream()
                .map(viewer -> viewer.person().id())
                .distinct()
                .map(owner -> runs.list(RunQuery.of(owner, TOLD_AGAIN)).runs())
                .flatMap(List::stream)
                .forEach(this::tell));
  }

  private void tell(RunRecord run) {
    List<Viewer> interested =
        viewers.stream()
            .filter(viewer -> viewer.person().id().equals(run.owner()) && !viewer.isCrowded())
            .toList();
    if (!interested.isEmpty()) {
      String text = messages.run(Messages.MY_RUNS, render.view(run));
      interested.forEach(viewer -> viewer.send(text));
    }
  }
}
