package dev.trainyard.server.architecture;

import dev.trainyard.engine.architecture.Architecture;
import dev.trainyard.engine.architecture.Published;
import dev.trainyard.engine.network.Analysis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An architecture as its paper trained it. */
@Schema(name = "Published")
record PublishedView(
    @Schema(description = "Channels x height x width", example = "3x224x224") String input,
    @Schema(description = "Classes", example = "1000") int outputs,
    long parameters,
    @Schema(description = "Multiply-accumulates of one image") long macs,
    @Schema(
            description = "Percent on ImageNet's validation images; null if nobody published it",
            example = "7.46")
        @Nullable Double topFiveError,
    @Schema(description = "How the error was measured or what else was reached") String result) {

  static PublishedView of(Architecture architecture, Published published) {
    Analysis network =
        Analysis.of(architecture.network(published.input(), published.outputs(), 1, Map.of()));
    return new PublishedView(
        InputText.write(published.input()),
        published.outputs(),
        network.parameters(),
        network.macs(),
        published.topFiveError().isPresent() ? published.topFiveError().getAsDouble() : null,
        published.result());
  }
}
