package dev.trainyard.dl4j.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.device.Processor;
import dev.trainyard.engine.training.TrainingFailed.Unsupported;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NativeChoiceTest {
  private static final Processor OLD = new Processor("Core 2", Set.of("sse2"));
  private static final Processor USUAL = new Processor("Core i5", Set.of("sse2", "avx2"));
  private static final Processor NEW = new Processor("EPYC", Set.of("sse2", "avx2", "avx512f"));

  @Test
  void takes_the_widest_vectors_that_processor_and_class_path_have() {
    List<String> all = List.of("-onednn-avx512", "-onednn-avx2", "-onednn", "");
    assertThat(NativeChoice.best(NEW, all::contains).extension()).isEqualTo("-onednn-avx512");
    assertThat(NativeChoice.best(USUAL, all::contains).extension()).isEqualTo("-onednn-avx2");
    assertThat(NativeChoice.best(OLD, all::contains).extension()).isEqualTo("-onednn");
    assertThat(NativeChoice.best(NEW, "-onednn-avx2"::equals).extension())
        .isEqualTo("-onednn-avx2");
    assertThat(NativeChoice.best(USUAL, ""::equals).extension()).isEmpty();
  }

  @Test
  void says_so_if_nothing_runs_here() {
    assertThatThrownBy(() -> NativeChoice.best(OLD, "-onednn-avx2"::equals))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("avx2")
        .hasMessageContaining("Core 2");
  }
}
