package dev.trainyard.engine.training;

import dev.trainyard.engine.plan.Precision;
import java.util.List;
import java.util.Optional;

/**
 * What an engine runs on.
 *
 * @param engine "dl4j", "pytorch"
 * @param kind "cpu" or "cuda"
 * @param name as the maker calls it: "AMD EPYC 9B14", "NVIDIA H200"
 * @param backend library and version
 * @param instructionSet "AVX-512", "sm_90"
 * @param precisions those that it computes fast, never {@link Precision#AUTO}
 * @param helpers accelerators that are live, such as "oneDNN"
 * @param repeatability what equal seeds promise on it, in words
 * @param warning what is not as fast as it could be, in words
 */
public record Device(
    String engine,
    String kind,
    String name,
    String backend,
    String instructionSet,
    List<Precision> precisions,
    List<String> helpers,
    int threads,
    long memoryBytes,
    String repeatability,
    Optional<String> warning) {
  public Device {
    precisions = List.copyOf(precisions);
    helpers = List.copyOf(helpers);
  }
}
