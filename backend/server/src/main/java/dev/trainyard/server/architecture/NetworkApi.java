package dev.trainyard.server.architecture;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.document.AnalysisDocument;
import dev.trainyard.engine.document.NetworkDocument;
import dev.trainyard.engine.network.Analysis;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/networks")
@Tag(name = "Networks")
class NetworkApi {

  /** A network to be looked at. */
  record NetworkToCheck(
      @Schema(ref = "#/components/schemas/Network")
          @NotNull(message = "Write the network: its version, input and nodes.")
          Map<String, Object> network) {}

  @Operation(
      summary = "Analyse a network, or hear all of its mistakes",
      description = "Shapes, parameters, multiply-accumulates and receptive fields of every node.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/Analysis")))
  @PostMapping("/check")
  Map<String, Object> check(@RequestBody NetworkToCheck body) {
    try {
      return AnalysisDocument.write(Analysis.of(NetworkDocument.read(body.network())));
    } catch (Refused refused) {
      throw Declined.invalid(refused, "/network");
    }
  }

  @Operation(
      summary = "Look at a network that is still being written",
      description =
          "What is known of every node that is right and follows from right ones, together with"
              + " every mistake: an editor's question, answered while nothing is finished.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/NetworkSketch")))
  @PostMapping("/sketch")
  Map<String, Object> sketch(@RequestBody NetworkToCheck body) {
    return AnalysisDocument.write(NetworkDocument.sketch(body.network()), "/network");
  }
}
