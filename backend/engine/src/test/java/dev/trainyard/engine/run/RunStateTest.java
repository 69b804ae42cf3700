package dev.trainyard.engine.run;

import static dev.trainyard.engine.run.RunState.FAILED;
import static dev.trainyard.engine.run.RunState.PAUSED;
import static dev.trainyard.engine.run.RunState.QUEUED;
import static dev.trainyard.engine.run.RunState.RUNNING;
import static dev.trainyard.engine.run.RunState.STOPPED;
import static dev.trainyard.engine.run.RunState.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStateTest {
  private static final Map<RunState, Set<RunState>> ALLOWED =
      Map.of(
          QUEUED, Set.of(RUNNING, PAUSED, STOPPED),
          RUNNING, Set.of(SUCCEEDED, FAILED, STOPPED, QUEUED, PAUSED),
          PAUSED, Set.of(QUEUED, STOPPED),
          SUCCEEDED, Set.of(),
          FAILED, Set.of(),
          STOPPED, Set.of());

  @ParameterizedTest
  @EnumSource
  void a_run_moves_along_the_table_and_nowhere_else(RunState from) {
    for (RunState to : RunState.values()) {
      assertThat(from.canBecome(to))
          .as("%s to %s", from, to)
          .isEqualTo(ALLOWED.get(from).contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_final_state_is_one_that_leads_nowhere(RunState state) {
    assertThat(state.isFinal())
        .isEqualTo(EnumSet.allOf(RunState.class).stream().noneMatch(state::canBecome));
  }
}
