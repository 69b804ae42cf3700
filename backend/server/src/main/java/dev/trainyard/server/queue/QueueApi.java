package dev.trainyard.server.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.Allowance;
import dev.trainyard.exchange.queue.Allowances;
import dev.trainyard.exchange.queue.Place;
import dev.trainyard.exchange.queue.RunReader;
import dev.trainyard.exchange.queue.RunRecord;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
  private final RunReader runs;
  private final People people;
  private final Allowances allowances;
  private final WaitReader waits;

  QueueApi(Line line, RunReader runs, People people, Allowances allowances, WaitReader waits) {
    this.line = line;
    this.runs = runs;
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

  private QueueView.EntryView entry(Place place, Person person, Map<UUID, Person> known) {
    boolean seen = sees(person, place);
    Person owner = known.get(place.owner());
    return new QueueView.EntryView(
        place.position(),
        seen ? place.run().value() : null,
        seen ? title(place.run()) : null,
        seen && owner != null ? owner.displayName() : null,
        place.owner().equals(person.id()),
        place.held(),
        place.round(),
        place.movedUp(),
        place.recentSeconds(),
        orNull(place.expected()),
        place.start().map(Start::typical).orElse(null),
        place.start().map(Start::most).orElse(null),
        place.why());
  }

  private String title(RunId run) {
    return runs.find(run).map(RunRecord::title).orElse(null);
  }

  private QueueView.UseView use(Person person) {
    Use use = allowances.used(person.id(), person.workshop());
    Allowance allowed = allowances.of(person.workshop());
    OptionalLong storage = allowed.storageBytes();
    return new QueueView.UseView(
        use.running(),
        orNull(allowed.running()),
        use.queued(),
        orNull(allowed.queued()),
        use.seconds(),
        orNull(allowed.minutes()),
        use.recentSeconds(),
        use.storageBytes(),
        storage.isPresent() ? storage.getAsLong() : null);
  }

  private static QueueView.ToldView told(WaitError error) {
    return new QueueView.ToldView(error.runs(), orNull(error.median()), orNull(error.covered()));
  }

  private static Double orNull(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static Integer orNull(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
