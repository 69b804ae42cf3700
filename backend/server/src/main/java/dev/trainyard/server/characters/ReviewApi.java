package dev.trainyard.server.characters;

import dev.trainyard.exchange.database.PageCursor;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.characters.DrawnCharacter.State;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ReadCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/characters/{id}")
@Tag(name = "Characters")
class ReviewApi {
  private static final String LIMIT = "The limit must be 1 to 200.";

  private final FindCollection find;
  private final CharacterTable characters;
  private final ReviewCharacters review;
  private final DescribeCollection describe;
  private final People people;

  ReviewApi(
      FindCollection find,
      CharacterTable characters,
      ReviewCharacters review,
      DescribeCollection describe,
      People people) {
    this.find = find;
    this.characters = characters;
    this.review = review;
    this.describe = describe;
    this.people = people;
  }

  /** What was decided of a drawing. */
  enum Verdict {
    waiting,
    accepted,
    rejected;

    State state() {
      return State.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  /** Some drawings, oldest first. */
  record CharacterList(
      List<CharacterView> characters,
      @Schema(nullable = true, description = "The cursor of the next page") String next) {}

  /** What becomes of which drawings. */
  @Schema(name = "Review")
  record ReviewBody(
      @Schema(description = "Ids, up to 500")
          @NotNull(message = "Name the drawings.")
          @Size(min = 1, max = 500, message = "Name 1 to 500 drawings.")
          List<UUID> characters,
      @Schema(allowableValues = {"waiting", "accepted", "rejected"})
          @NotNull(message = "Write accepted, rejected or waiting.")
          Verdict state) {}

  @Operation(summary = "Look through the drawings, oldest first, for organizers")
  @GetMapping("/entries")
  CharacterList list(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam(required = false) String label,
      @RequestParam(required = false) Verdict state,
      @Min(value = 1, message = LIMIT)
          @Max(value = 200, message = LIMIT)
          @RequestParam(defaultValue = "60")
          int limit,
      @RequestParam(required = false) String cursor) {
    Collection collection = find.organized(person, id);
    List<DrawnCharacter> found =
        characters.list(
            collection.id(),
            new CharacterTable.Query(
                Optional.ofNullable(label).map(word -> place(collection, word)),
                Optional.ofNullable(state).map(Verdict::state),
                ReadCursor.from(cursor),
                limit + 1));
    List<DrawnCharacter> page = found.subList(0, Math.min(limit, found.size()));
    DrawnCharacter last = found.size() > limit ? page.get(limit - 1) : null;
    return new CharacterList(
        views(page, collection),
        last == null ? null : new PageCursor(last.drawnAt(), last.id()).toString());
  }

  private List<CharacterView> views(List<DrawnCharacter> page, Collection collection) {
    Map<UUID, Person> drawers =
        people.find(page.stream().map(DrawnCharacter::drawer).collect(Collectors.toSet()));
    return page.stream()
        .map(
            one ->
                CharacterView.of(
                    one,
                    collection,
                    Optional.ofNullable(drawers.get(one.drawer()))
                        .map(Person::displayName)
                        .orElse(null)))
        .toList();
  }

  private static int place(Collection collection, String label) {
    int place = collection.labels().indexOf(label);
    if (place < 0) {
      throw Declined.invalid(
          "?label", "The labels are %s.".formatted(String.join(" ", collection.labels())));
    }
    return place;
  }

  @Operation(
      summary = "Accept or reject drawings, for organizers",
      description = "Who drew a rejected one may draw it again.")
  @PostMapping("/reviews")
  CollectionView review(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @RequestBody ReviewBody body) {
    Collection collection = find.organized(person, id);
    review.set(person, collection, body.characters(), body.state().state());
    return describe.of(collection, person);
  }
}
