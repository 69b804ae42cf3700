package dev.trainyard.dl4j.device;

import dev.trainyard.engine.device.Processor;
import dev.trainyard.engine.training.TrainingFailed;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Loader;

/**
 * Which of the native libraries on the class path to load.
 *
 * @param extension of the platform's name, such as "-onednn-avx2"; empty for the plain library
 */
public record NativeChoice(String extension) {
  private static final String PROPERTY = "org.bytedeco.javacpp.platform.extension";
  private static final String FOLDER = "/org/nd4j/linalg/cpu/nativecpu/bindings/";

  private record Candidate(String extension, String neededFlag) {}

  /** The fastest first. */
  private static final List<Candidate> CANDIDATES =
      List.of(
          new Candidate("-onednn-avx512", "avx512f"),
          new Candidate("-onednn-avx2", "avx2"),
          new Candidate("-onednn", ""),
          new Candidate("-avx512", "avx512f"),
          new Candidate("-avx2", "avx2"),
          new Candidate("", ""));

  /**
   * The best one for this machine.
   *
   * @throws TrainingFailed.Unsupported if there is none
   */
  public static NativeChoice forThisMachine() {
    String platform = Loader.Detector.getPlatform();
    return best(
        Processor.ofThisMachine(),
        extension ->
            NativeChoice.class.getResource(FOLDER + platform + extension + library()) != null);
  }

  static NativeChoice best(Processor processor, Predicate<String> onClassPath) {
    List<Candidate> present =
        CANDIDATES.stream().filter(candidate -> onClassPath.test(candidate.extension())).toList();
    if (present.isEmpty()) {
      // A backend for GPUs brings libraries of its own.
      return new NativeChoice("");
    }
    Set<String> flags = processor.flags();
    return present.stream()
        .filter(
            candidate -> candidate.neededFlag().isEmpty() || flags.contains(candidate.neededFlag()))
        .findFirst()
        .map(candidate -> new NativeChoice(candidate.extension()))
        .orElseThrow(
            () ->
                new TrainingFailed.Unsupported(
                    "Deeplearning4j's library needs a processor with %s; %s has none. Put another classifier of nd4j-native on the class path."
                        .formatted(
                            present.get(present.size() - 1).neededFlag(), processor.name())));
  }

  /** Takes effect if ND4J is not loaded yet. What somebody set by hand stays. */
  public void apply() {
    if (System.getProperty(PROPERTY) == null && !extension.isEmpty()) {
      System.setProperty(PROPERTY, extension);
    }
  }

  private static String library() {
    return "/" + System.mapLibraryName("nd4jcpu");
  }
}
