package dev.trainyard.server.workshop;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.account.MemberState;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.account.Role;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ReadCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops/{id}/people")
@Tag(name = "Workshops")
class RosterApi {
  private static final String LIMIT = "The limit must be 1 to 200.";

  private final FindWorkshop find;
  private final RosterTable roster;
  private final EditRoster edit;

  RosterApi(FindWorkshop find, RosterTable roster, EditRoster edit) {
    this.find = find;
    this.roster = roster;
    this.edit = edit;
  }

  /** Which place of a roster to list. */
  enum Rank {
    participant,
    organizer
  }

  /** How far those are that are listed. */
  enum Stage {
    applied,
    member,
    removed
  }

  /** Some people, who came last first. */
  record RosterList(
      List<PersonView> people,
      @Schema(nullable = true, description = "The cursor of the next page") String next,
      @Schema(description = "How many are in each state, in the whole roster")
          Map<MemberState, Integer> counts) {}

  /** What somebody is to be. */
  record Place(
      @Schema(allowableValues = {"participant", "organizer"})
          @NotNull(message = "Write participant or organizer.")
          Rank role) {}

  /** A password, shown this once. */
  record FreshPassword(@Schema(example = "K7QM-3FXP-9TRA") String password) {
    @Override
    public String toString() {
      return "FreshPassword[…]";
    }
  }

  @Operation(summary = "List the people of a workshop (its organizers)")
  @GetMapping
  RosterList list(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = "A part of the name or address") @RequestParam(defaultValue = "")
          String search,
      @RequestParam(required = false) Stage state,
      @RequestParam(required = false) Rank role,
      @Min(value = 1, message = LIMIT)
          @Max(value = 200, message = LIMIT)
          @RequestParam(defaultValue = "50")
          int limit,
      @RequestParam(required = false) String cursor) {
    Person there = find.organizing(id, person);
    List<PersonView> found =
        roster.list(
            there.workshop(),
            new RosterTable.Query(
                search,
                Optional.ofNullable(state).map(RosterApi::state),
                Optional.ofNullable(role).map(RosterApi::role),
                ReadCursor.from(cursor),
                limit + 1));
    List<PersonView> page = found.subList(0, Math.min(limit, found.size()));
    PersonView last = found.size() > limit ? page.get(limit - 1) : null;
    return new RosterList(
        page,
        last == null ? null : new PageCursor(last.joinedAt(), last.id()).toString(),
        roster.counts(there.workshop()));
  }

  private static MemberState state(Stage word) {
    return MemberState.valueOf(word.name().toUpperCase(java.util.Locale.ROOT));
  }

  private static Role role(Rank word) {
    return word == Rank.organizer ? Role.ORGANIZER : Role.PARTICIPANT;
  }

  @Operation(
      summary = "Let somebody in, or make them organizer or participant (its organizers)",
      description = "Also somebody who was removed.")
  @PutMapping("/{person}")
  PersonView put(
      @AuthenticationPrincipal Person by,
      @PathVariable UUID id,
      @PathVariable("person") UUID whom,
      @RequestBody Place body) {
    Person there = find.organizing(id, by);
    edit.admit(there, one(there, whom), role(body.role()));
    return one(there, whom);
  }

  @Operation(
      summary = "Remove somebody (its organizers)",
      description = "Their runs here are stopped, and they are signed out. What they made stays.")
  @DeleteMapping("/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @AuthenticationPrincipal Person by,
      @PathVariable UUID id,
      @PathVariable("person") UUID whom) {
    Person there = find.organizing(id, by);
    edit.remove(there, one(there, whom));
  }

  @Operation(
      summary = "Give somebody a new password (its organizers)",
      description =
          "It is shown only here. Sessions and tokens of before end. Of people who are in other"
              + " workshops, too, only administrators reset it.")
  @PostMapping("/{person}/password")
  FreshPassword resetPassword(
      @AuthenticationPrincipal Person by,
      @PathVariable UUID id,
      @PathVariable("person") UUID whom) {
    Person there = find.organizing(id, by);
    return new FreshPassword(edit.resetPassword(there, one(there, whom)));
  }

  private PersonView one(Person there, UUID whom) {
    return roster
        .find(there.workshop(), whom)
        .orElseThrow(() -> Declined.notFound("Nobody with the id " + whom + " is in this roster."));
  }
}
