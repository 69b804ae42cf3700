package dev.trainyard.server.results;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Take home")
class PackApi {
  private static final String WHICH = "The one that you are in if left out";
  private static final String INSIDE =
      "A ZIP file: of every run that is over a folder with model.onnx, plan.json, curve.csv and"
          + " card.md; repeat.ipynb with the client trainyard.py repeats them. README.md says what"
          + " is missing and why.";

  private final Packs packs;
  private final Runs runs;
  private final SendPack send;

  PackApi(Packs packs, Runs runs, SendPack send) {
    this.packs = packs;
    this.runs = runs;
    this.send = send;
  }

  @Operation(summary = "Look at what your take-home pack would hold")
  @GetMapping("/me/pack/contents")
  PackContents contents(
      @AuthenticationPrincipal Person person,
      @Parameter(description = WHICH) @RequestParam(required = false) UUID workshop) {
    return packs.contents(packs.own(person, Optional.ofNullable(workshop)));
  }

  @Operation(summary = "Take your own runs home", description = INSIDE)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = SendFile.ZIP, schema = @Schema(format = "binary")))
  @GetMapping("/me/pack")
  void own(
      @AuthenticationPrincipal Person person,
      @Parameter(description = WHICH) @RequestParam(required = false) UUID workshop,
      HttpServletResponse response)
      throws IOException {
    send.to(response, packs.own(person, Optional.ofNullable(workshop)));
  }

  @Operation(summary = "Take one run home", description = INSIDE)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = SendFile.ZIP, schema = @Schema(format = "binary")))
  @GetMapping("/runs/{id}/pack")
  void one(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    RunRecord run = runs.of(person, new RunId(id));
    send.to(response, packs.ofRun(person, run));
  }

  @Operation(
      summary = "Take somebody's runs along (organizers of the workshop)",
      description = "Of this workshop only. The audit log keeps it. " + INSIDE)
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = SendFile.ZIP, schema = @Schema(format = "binary")))
  @GetMapping("/workshops/{id}/people/{person}/pack")
  void ofPerson(
      @AuthenticationPrincipal Person by,
      @PathVariable UUID id,
      @PathVariable("person") UUID whom,
      HttpServletResponse response)
      throws IOException {
    send.to(response, packs.ofPerson(by, id, whom));
  }
}
