package dev.trainyard.engine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Analysis;
import dev.trainyard.engine.network.NodeAnalysis;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At 3×224×224 and 1000 classes the networks are torchvision's, layer by layer. */
class TorchvisionTest {
  private static final Shape PHOTO = new Shape.Image(3, 224, 224);

  /** Options with which a network is torchvision's; the others are by their defaults. */
  private static final Map<String, Map<String, Object>> OPTIONS =
      Map.of(
          "alexnet", Map.of("towers", "one", "responseNorm", "off"),
          "vgg-16+bn", Map.of("batchNorm", "on"),
          "googlenet", Map.of("batchNorm", "on", "responseNorm", "off", "largeKernel", "3"));

  static Stream<PublishedNetwork> published() {
    return PublishedNetwork.all().stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_network_has_the_published_layers_in_order(PublishedNetwork published) {
    // torchvision's AlexNet drops units before a dense layer, the paper after it; and it counts
    // a pooling of 6×6 or 7×7 places to as many, and ReLUs only where they are modules.
    Set<String> listed =
        published.kinds().contains("ReLU")
            ? Set.of("Conv2d", "BatchNorm2d", "MaxPool2d", "Linear", "ReLU")
            : Set.of("Conv2d", "BatchNorm2d", "MaxPool2d", "Linear");
    List<String> expected = published.rows(listed);
    List<String> actual =
        build(published.name()).nodes().stream()
            .filter(node -> listed.contains(kind(node)))
            .map(node -> "%s %s %d".formatted(kind(node), shape(node), node.parameters()))
            .toList();
    assertThat(actual).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_network_has_the_published_totals(PublishedNetwork published) {
    Analysis network = build(published.name());
    assertThat(network.parameters()).isEqualTo(published.parameters());
    assertThat(network.macs()).isEqualTo(published.macs());
  }

  private static Analysis build(String name) {
    String id = name.replace("+bn", "");
    Architecture architecture = Architectures.byId(id).orElseThrow();
    Map<String, Object> options = OPTIONS.getOrDefault(name, Map.of());
    return Analysis.of(architecture.network(PHOTO, 1000, 1, options));
  }

  private static String kind(NodeAnalysis node) {
    return switch (node.node().layer().getClass().getSimpleName()) {
      case "Convolution" -> "Conv2d";
      case "BatchNormalization" -> "BatchNorm2d";
      case "Pooling" -> "MaxPool2d";
      case "Dense" -> "Linear";
      case "Activation" -> "ReLU";
      default -> "";
    };
  }

  private static String shape(NodeAnalysis node) {
    return Inputs.words(node.output()).replace('×', 'x');
  }
}
