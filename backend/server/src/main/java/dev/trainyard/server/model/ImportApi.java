package dev.trainyard.server.model;

import dev.trainyard.exchange.imports.ImportQueue;
import dev.trainyard.exchange.imports.ImportRecord;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/models/imports")
@Tag(name = "Models")
class ImportApi {
  private static final int SHOWN = 20;

  private final TakeFile takeFile;
  private final ImportQueue queue;
  private final Audit audit;

  ImportApi(TakeFile takeFile, ImportQueue queue, Audit audit) {
    this.takeFile = takeFile;
    this.queue = queue;
    this.audit = audit;
  }

  /** Somebody's latest imports, newest first. */
  record ImportList(List<ImportView> imports) {}

  @Operation(
      summary = "Import a model of another program",
      description =
          "An ONNX or Keras (.keras, .h5) classifier of up to 256 MiB. A worker reads it; ask for"
              + " the import until its state is done or refused.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(format = "binary")))
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<ImportView> bring(
      @AuthenticationPrincipal Person person,
      @RequestParam String fileName,
      @Parameter(description = "What to call the model; the file's name if it is left out")
          @RequestParam(defaultValue = "")
          String name,
      @Parameter(description = "A name for each class; 0, 1, 2 … if they are left out")
          @RequestParam(defaultValue = "")
          List<String> labels,
      @Parameter(
              description =
                  "How a pixel of 0…255 becomes the model's input: (pixel / 255 - mean) / deviation,"
                      + " for each channel or with one number for all. Left out: 0…1, or 0…255 if"
                      + " the model's first layer scales its input")
          @RequestParam(defaultValue = "")
          List<Double> mean,
      @RequestParam(defaultValue = "") List<Double> deviation,
      HttpServletRequest request)
      throws IOException {
    Admission.toTakePart(person);
    Map<String, Object> wishes = ImportWishes.check(fileName, name, labels, mean, deviation);
    UUID id =
        takeFile.take(
            person,
            name.isBlank() ? withoutEnding(fileName) : name.strip(),
            fileName,
            wishes,
            request.getInputStream(),
            request.getContentLengthLong());
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/models/imports/" + id))
        .body(get(person, id));
  }

  private static String withoutEnding(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  @Operation(summary = "List your latest imports, newest first")
  @GetMapping
  ImportList list(@AuthenticationPrincipal Person person) {
    return new ImportList(queue.of(person.id(), SHOWN).stream().map(ImportView::of).toList());
  }

  @Operation(summary = "Forget an import that is over; its model stays")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    ImportRecord found = find(person, id);
    if (!queue.remove(id)) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "%s is %s. Forget it when it has been read."
              .formatted(found.fileName(), ImportView.of(found).state()));
    }
    audit.recordForeign(
        person, found.owner(), found.workshop(), "forget import", id.toString(), found.fileName());
  }

  @Operation(summary = "Look at an import")
  @GetMapping("/{id}")
  ImportView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return ImportView.of(find(person, id));
  }

  private ImportRecord find(Person person, UUID id) {
    return queue
        .find(id)
        .filter(one -> person.sees(one.owner(), one.workshop()))
        .orElseThrow(() -> Declined.notFound("You have no import with the id " + id + "."));
  }
}
