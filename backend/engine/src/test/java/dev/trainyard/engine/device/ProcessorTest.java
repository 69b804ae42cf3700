package dev.trainyard.engine.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessorTest {

  @Test
  void reads_what_linux_says_of_the_processor() {
    Processor processor =
        Processor.parse(
            List.of("processor\t: 0", "model name\t: AMD EPYC", "flags\t\t: fpu sse2 avx2"));
    assertThat(processor.name()).isEqualTo("AMD EPYC");
    assertThat(processor.flags()).containsExactlyInAnyOrder("fpu", "sse2", "avx2");
    assertThat(processor.instructionSet()).isEqualTo("AVX2");
    assertThat(new Processor("EPYC", Set.of("avx2", "avx512f")).instructionSet())
        .isEqualTo("AVX-512");
  }
}
