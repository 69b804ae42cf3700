package dev.trainyard.server.characters;

import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.Person;
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
@RequestMapping("/api/v1/characters")
@Tag(name = "Characters")
class CollectionApi {
  private final CollectionTable table;
  private final FindCollection find;
  private final OpenCollection open;
  private final FreezeCollection freeze;
  private final DescribeCollection describe;

  CollectionApi(
      CollectionTable table,
      FindCollection find,
      OpenCollection open,
      FreezeCollection freeze,
      DescribeCollection describe) {
    this.table = table;
    this.find = find;
    this.open = open;
    this.freeze = freeze;
    this.describe = describe;
  }

  /** The workshop's collections. */
  record CollectionList(List<CollectionView> collections) {}

  @Operation(summary = "List what the class draws, open collections first, then newest first")
  @GetMapping
  CollectionList list(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    return new CollectionList(
        table.of(person.workshop()).stream().map(one -> describe.of(one, person)).toList());
  }

  @Operation(summary = "Let the class draw something, for organizers")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<CollectionView> open(
      @AuthenticationPrincipal Person person, @RequestBody NewCollectionBody body) {
    FindCollection.requireOrganizer(person);
    UUID id = open.open(person, body).id();
    return ResponseEntity.created(URI.create("/api/v1/characters/" + id)).body(get(person, id));
  }

  @Operation(summary = "Look at a collection")
  @GetMapping("/{id}")
  CollectionView get(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return describe.of(find.in(person, id), person);
  }

  @Operation(summary = "Close a collection, for organizers; nobody draws until it is opened again")
  @PostMapping("/{id}/close")
  CollectionView close(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    open.setOpen(person, find.organized(person, id), false);
    return get(person, id);
  }

  @Operation(summary = "Open a closed collection again, for organizers")
  @PostMapping("/{id}/open")
  CollectionView openAgain(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    open.setOpen(person, find.organized(person, id), true);
    return get(person, id);
  }

  @Operation(
      summary = "Freeze what was accepted into a data set, for organizers",
      description =
          "It is at /datasets at once and can be trained on. A version never changes; whoever"
              + " withdraws their consent is in no later one.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping("/{id}/versions")
  ResponseEntity<CollectionView> freeze(
      @AuthenticationPrincipal Person person, @PathVariable UUID id, @RequestBody FreezeBody body) {
    freeze.freeze(person, find.organized(person, id), body);
    CollectionView frozen = get(person, id);
    return ResponseEntity.created(
            URI.create("/api/v1/datasets/" + frozen.versions().get(0).dataset()))
        .body(frozen);
  }
}
