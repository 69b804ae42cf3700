package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Whose;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.FindModel;
import dev.trainyard.server.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/challenges/{id}/entries")
@Tag(name = "Leaderboard")
class EntryApi {
  private final Challenges challenges;
  private final EntryTable entries;
  private final EnterModels models;
  private final JudgeRun judge;
  private final Runs runs;
  private final FindModel findModel;
  private final People people;

  EntryApi(
      Challenges challenges,
      EntryTable entries,
      EnterModels models,
      JudgeRun judge,
      Runs runs,
      FindModel findModel,
      People people) {
    this.challenges = challenges;
    this.entries = entries;
    this.models = models;
    this.judge = judge;
    this.runs = runs;
    this.findModel = findModel;
    this.people = people;
  }

  /** What to enter. */
  @Schema(name = "NewEntry")
  record NewEntryBody(
      @NotNull(message = "Say which run.") UUID run,
      @Schema(
              nullable = true,
              description =
                  "The model of this epoch; all kept models, those to come too, if left out")
          @Min(value = 1, message = "Epochs are counted from 1.")
          Integer epoch) {}

  /** Entries, newest first. */
  record EntryList(List<EntryView> entries) {}

  @Operation(summary = "List your entries, newest first")
  @GetMapping
  EntryList list(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = "all: everybody's, for organizers")
          @RequestParam(defaultValue = "me")
          Whose owner) {
    return list(challenges.of(person, id), owner.askedBy(person, "entries").owner());
  }

  private EntryList list(Challenge challenge, Optional<UUID> owner) {
    List<Entry> found = entries.newest(challenge.id(), owner);
    Map<UUID, Person> owners = people.find(found.stream().map(Entry::owner).distinct().toList());
    return new EntryList(
        found.stream()
            .map(
                entry ->
                    EntryView.of(
                        entry, owners.get(entry.owner()).displayName(), challenge.examples()))
            .toList());
  }

  @Operation(
      summary = "Enter a run of yours, or one of its models",
      description =
          "Each model is scored once, in the background. A run may be entered while it trains.")
  @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  EntryList enter(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestBody NewEntryBody body) {
    Challenge challenge = challenges.of(person, id);
    RunRecord run = runs.of(person, new RunId(body.run()));
    if (!run.owner().equals(person.id()) || !run.workshop().equals(challenge.workshop())) {
      throw Declined.notFound(
          "You have no run with the id %s in this workshop.".formatted(body.run()));
    }
    if (!challenge.isOpen()) {
      throw Declined.because(
          ProblemCode.CONFLICT, "This challenge is closed; its results stay as they are.");
    }
    judge
        .refusal(challenge, run)
        .ifPresent(
            words -> {
              throw Declined.because(ProblemCode.CONFLICT, words);
            });
    if (body.epoch() == null) {
      models.remember(challenge, body.run(), Optional.empty());
      models.all();
    } else {
      findModel.of(run, Optional.of(body.epoch()));
      models.one(challenge, person.id(), body.run(), body.epoch());
    }
    return list(challenge, Optional.of(person.id()));
  }
}
