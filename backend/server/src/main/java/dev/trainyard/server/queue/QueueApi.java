package dev.trainyard.server.queue;

import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.queue.Allowance;
import dev.trainyard.exchange.queue.Allowances;
import dev.trainyard.exchange.queue.Place;
import dev.trainyard.exchange.queue.Start;
import dev.trainyard.exchange.queue.Use;
import dev.trainyard.exchange.queue.WaitError;
import dev.trainyard.exchange.queue.WaitReader;
import dev.trainyard.server.account.Admission;
import dev.trainyard.server.account.People;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.run.Line;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = "Pool")
class QueueApi {
  /** So many of the first in line are shown to everybody. */
  private static final int SHOWN = 100;

  /** So many runs say how right predicted starts are now. */
  private static final int COMPARED = 200;

  private final Line line;
  private final People people;
  private final Allowances allowances;
  private final WaitReader waits;

  QueueApi(Line line, People people, Allowances allowances, WaitReader waits) {
    this.line = line;
    this.people = people;
    this.allowances = allowances;
    this.waits = waits;
  }

  @Operation(
      summary = "See who waits, in order, and when each starts",
      description =
          "Everybody's first run comes before anybody's second, that before any third; then comes whose owner"
              + " used the fewest worker seconds of late. Of the runs of others only organizers see"
              + " whose and which they are.")
  @GetMapping
  QueueView queue(@AuthenticationPrincipal Person person) {
    Admission.toTakePart(person);
    List<Place> all = line.all();
    List<Place> shown =
        all.stream()
            .filter(place -> place.position() <= SHOWN || place.owner().equals(person.id()))
            .toList();
    Set<UUID> owners =
        shown.stream()
            .filter(place -> sees(person, place))
            .map(Place::owner)
            .collect(Collectors.toSet());
    Map<UUID, Person> known = people.find(owners);
    return new QueueView(
        shown.stream().map(place -> entry(place, person, known)).toList(),
        all.size(),
        use(person),
        person.organizes() ? told(waits.error(COMPARED)) : null);
  }

  private static boolean sees(Person person, Place place) {
    return person.sees(place.owner(), place.workshop());
  }

  private static QueueView.EntryView entry(Place place, Person person, Map<UUID, Person> known) {
    boolean seen = sees(person, place);
    Person owner = known.get(place.owner());
    return new QueueView.EntryView(
        place.position(),
        seen ? place.run().value() : null,
        seen ? place.title() : null,
        seen && owner != null ? owner.displayName() : null,
        place.owner().equals(person.id()),
        place.held(),
        place.round(),
        place.movedUp(),
        place.recentSeconds(),
        OrNull.of(place.expected()),
        place.start().map(Start::typical).orElse(null),
        place.start().map(Start::most).orElse(null),
        place.why());
  }

  private QueueView.UseView use(Person person) {
    Use use = allowances.used(person.id(), person.workshop());
    Allowance allowed = allowances.of(person.workshop());
    OptionalLong storage = allowed.storageBytes();
    return new QueueView.UseView(
        use.running(),
        OrNull.of(allowed.running()),
        use.queued(),
        OrNull.of(allowed.queued()),
        use.seconds(),
        OrNull.of(allowed.minutes()),
        use.recentSeconds(),
        use.storageBytes(),
        OrNull.of(storage));
  }

  private static QueueView.ToldView told(WaitError error) {
    return new QueueView.ToldView(
        error.runs(), OrNull.of(error.median()), OrNull.of(error.covered()));
  }
}
