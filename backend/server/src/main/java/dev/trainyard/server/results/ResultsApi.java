package dev.trainyard.server.results;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.workshop.FindWorkshop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops/{id}/results")
@Tag(name = "Workshops")
class ResultsApi {
  private final FindWorkshop find;
  private final WriteResults write;

  ResultsApi(FindWorkshop find, WriteResults write) {
    this.find = find;
    this.write = write;
  }

  @Operation(
      summary = "Take the results along as CSV (its organizers)",
      description =
          "One row for each run that was made in the workshop, newest first. Accuracies are on the"
              + " data set's test examples, leaderboard on those that a challenge held out; NaN and"
              + " Infinity are written so, what is not known stays empty.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = SendFile.CSV, schema = @Schema(type = "string")))
  @GetMapping
  void take(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    Person there = find.organizing(id, person);
    SendFile.to(
        response,
        SendFile.CSV,
        "results.csv",
        out -> write.of(there.workshop(), SendFile.text(out)));
  }
}
