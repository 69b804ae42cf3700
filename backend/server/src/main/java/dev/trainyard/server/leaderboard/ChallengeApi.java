package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.dataset.Datasets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/challenges")
@Tag(name = "Leaderboard")
class ChallengeApi {
  private final ChallengeTable table;
  private final Challenges challenges;
  private final OpenChallenge openChallenge;
  private final EntryTable entries;
  private final Datasets datasets;

  ChallengeApi(
      ChallengeTable table,
      Challenges challenges,
      OpenChallenge openChallenge,
      EntryTable entries,
      Datasets datasets) {
    this.table = table;
    this.challenges = challenges;
    this.openChallenge = openChallenge;
    this.entries = entries;
    this.datasets = datasets;
  }

  /** The workshop's challenges. */
  record ChallengeList(List<ChallengeView> challenges) {}

  @Operation(summary = "List the workshop's challenges, open ones first, then newest first")
  @GetMapping
  ChallengeList list(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return new ChallengeList(table.of(person.workshop()).stream().map(this::view).toList());
  }

  @Operation(
      summary = "Open a challenge, for organizers",
      description =
          "A part of the data set's test examples is held out: from now on no run on this server is"
              + " tested on them, and nobody is shown them, until the last challenge on them is"
              + " closed. Only runs that are handed in from now on can be entered.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<ChallengeView> open(
      @AuthenticationPrincipal Person person, @RequestBody NewChallengeBody body) {
    Challenges.requireOrganizer(person);
    UUID id = openChallenge.open(person, body);
    return ResponseEntity.created(URI.create("/api/v1/challenges/" + id)).body(get(person, id));
  }

  @Operation(summary = "Look at a challenge")
  @GetMapping("/{id}")
  ChallengeView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return view(challenges.of(person, id));
  }

  @Operation(
      summary = "Close a challenge, for organizers",
      description = "Its results stay as they are; what waits to be scored is not.")
  @PostMapping("/{id}/close")
  ChallengeView close(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Challenge challenge = challenges.of(person, id);
    Challenges.requireOrganizer(person);
    openChallenge.close(person, challenge);
    return get(person, id);
  }

  private ChallengeView view(Challenge challenge) {
    EntryTable.Counts counts = entries.counts(challenge.id());
    return new ChallengeView(
        challenge.id(),
        challenge.title(),
        challenge.words(),
        challenge.dataset().value(),
        datasets
            .describe(challenge.dataset())
            .map(DatasetDescription::title)
            .orElse(challenge.dataset().value()),
        challenge.examples(),
        challenge.autoEnter(),
        challenge.limit().scorings(),
        challenge.limit().minutes(),
        challenge.openedAt(),
        challenge.closedAt().orElse(null),
        counts.people(),
        counts.scored(),
        counts.waiting());
  }
}
