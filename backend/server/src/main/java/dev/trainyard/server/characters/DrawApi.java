package dev.trainyard.server.characters;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.problem.Declined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
@RequestMapping("/api/v1/characters")
@Tag(name = "Characters")
class DrawApi {
  private final FindCollection find;
  private final CharacterTable characters;
  private final DrawCharacter draw;
  private final DescribeCollection describe;

  DrawApi(
      FindCollection find,
      CharacterTable characters,
      DrawCharacter draw,
      DescribeCollection describe) {
    this.find = find;
    this.characters = characters;
    this.draw = draw;
    this.describe = describe;
  }

  /** Some drawings. */
  record OwnCharacters(List<CharacterView> characters) {}

  @Operation(summary = "Agree to the collection's consent")
  @PutMapping("/{id}/consent")
  CollectionView consent(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Collection collection = find.in(person, id);
    draw.give(person, collection);
    return describe.of(collection, person);
  }

  @Operation(
      summary = "Withdraw your consent",
      description = "Your drawings are erased. Versions that were frozen before keep them.")
  @DeleteMapping("/{id}/consent")
  CollectionView withdraw(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Collection collection = find.in(person, id);
    draw.withdraw(person, collection);
    return describe.of(collection, person);
  }

  @Operation(
      summary = "Draw a character",
      description =
          "A PNG or JPEG of up to 2 MiB, made to look like MNIST's images; only that is kept.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping(
      value = "/{id}/entries",
      consumes = {"image/png", "image/jpeg"})
  @ResponseStatus(HttpStatus.CREATED)
  CharacterView draw(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = "What it is, as the collection writes it")
          @RequestParam(defaultValue = "")
          String label,
      @RequestBody byte[] file) {
    Collection collection = find.in(person, id);
    return CharacterView.of(draw.draw(person, collection, label, file), collection, null);
  }

  @Operation(summary = "Look at your own drawings, oldest first")
  @GetMapping("/{id}/mine")
  OwnCharacters mine(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Collection collection = find.in(person, id);
    return new OwnCharacters(
        characters.of(collection.id(), person.id()).stream()
            .map(one -> CharacterView.of(one, collection, null))
            .toList());
  }

  @Operation(summary = "Take a drawing of yours back; organizers erase any")
  @DeleteMapping("/entries/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    Admission.toTakePart(person);
    DrawnCharacter drawn = characters.find(id).orElseThrow(() -> unknown(id));
    Collection collection = find.in(person, drawn.collection());
    if (!drawn.drawer().equals(person.id()) && !person.organizes()) {
      throw unknown(id);
    }
    draw.erase(person, collection, drawn);
  }

  private static Declined unknown(UUID id) {
    return Declined.notFound("There is no drawing %s of yours in this workshop.".formatted(id));
  }
}
