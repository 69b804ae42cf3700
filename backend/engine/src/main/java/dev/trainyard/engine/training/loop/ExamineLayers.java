package dev.trainyard.engine.training.loop;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.plan.Plan;
import dev.trainyard.engine.training.TrainingObserver;
import dev.trainyard.engine.training.health.Examined;
import dev.trainyard.engine.training.health.HealthReport;
import dev.trainyard.engine.training.health.LayerHealth;
import dev.trainyard.engine.training.health.Rounds;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at all layers now and then, if the observer wants to hear of it. */
final class ExamineLayers {
  private final Arithmetic arithmetic;
  private final TrainingObserver observer;
  private final Clock clock;
  private final boolean wanted;
  private final Examined examined;
  private final Rounds rounds;
  private final int[] probe;

  ExamineLayers(Plan plan, Arithmetic arithmetic, TrainingObserver observer, Clock clock) {
    Analysis analysis = Analysis.of(plan.network());
    this.arithmetic = arithmetic;
    this.observer = observer;
    this.clock = clock;
    this.wanted = observer.wantsHealth();
    this.examined = Examined.of(analysis);
    this.rounds = Rounds.of(plan, analysis);
    this.probe = Rounds.probe(plan, analysis);
  }

  /**
   * @param epoch to which the step belongs
   */
  void after(long step, int epoch) {
    if (wanted && rounds.looksAfter(step)) {
      var findings = new Findings();
      arithmetic.look(probe, step, findings);
      observer.health(new HealthReport(epoch, step, clock.instant(), findings.layers()));
    }
  }

  private final class Findings implements Look {
    private final Map<String, LayerHealth> layers = new HashMap<>();

    @Override
    public Set<String> nodes() {
      return examined.nodes().keySet();
    }

    @Override
    public void activations(String node, float[] values) {
      layers.put(node, examined.judge(node, values, probe.length));
    }

    @Override
    public void weight(String node, float[] values, float[] gradient) {
      layers.computeIfPresent(node, (id, layer) -> layer.with(values, gradient));
    }

    /** In the network's order. */
    List<LayerHealth> layers() {
      return nodes().stream().map(layers::get).toList();
    }
  }
}
