package dev.trainyard.server.workshop;

import dev.trainyard.server.account.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops/{id}")
@Tag(name = "Workshops")
class RosterFileApi {
  private static final String CSV = "text/csv";
  private static final MediaType UTF_8_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final FindWorkshop find;
  private final RosterTable roster;
  private final ImportPeople importPeople;

  RosterFileApi(FindWorkshop find, RosterTable roster, ImportPeople importPeople) {
    this.find = find;
    this.roster = roster;
    this.importPeople = importPeople;
  }

  @Operation(
      summary = "Bring in a list of people (its organizers)",
      description =
          "CSV in UTF-8, one person a line: e-mail address, name. Who has no account gets one, with"
              + " a password that is shown only here. If any line is wrong, nothing is done and"
              + " every mistake is told.")
  @PostMapping(value = "/people/import", consumes = CSV)
  ImportReport bring(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestBody(required = false) byte[] file) {
    return importPeople.bring(
        find.organizing(id, person), Objects.requireNonNullElse(file, new byte[0]));
  }

  @Operation(summary = "Take the roster along as CSV (its organizers)")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
  @GetMapping("/people.csv")
  ResponseEntity<String> take(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Person there = find.organizing(id, person);
    var everybody =
        new RosterTable.Query(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("email", "name", "role", "state", "joined"));
    roster.list(there.workshop(), everybody).forEach(one -> rows.add(row(one)));
    return ResponseEntity.ok()
        .contentType(UTF_8_CSV)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("people.csv").build().toString())
        .body(WriteCsv.text(rows));
  }

  private static List<String> row(PersonView person) {
    return List.of(
        person.email(),
        person.displayName(),
        word(person.role()),
        word(person.state()),
        person.joinedAt().toString());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
