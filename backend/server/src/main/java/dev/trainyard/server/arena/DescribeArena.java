package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.arena.ArenaView.FieldView;
import dev.trainyard.server.arena.ArenaView.MemberView;
import dev.trainyard.server.arena.ArenaView.RobustView;
import dev.trainyard.server.arena.ReadArena.Arena;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.leaderboard.BoardNames;
import dev.trainyard.server.leaderboard.BoardNames.Called;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The arena as one person sees it. */
@Component
class DescribeArena {
  private final ReadArena read;
  private final Datasets datasets;
  private final BoardNames names;

  DescribeArena(ReadArena read, Datasets datasets, BoardNames names) {
    this.read = read;
    this.datasets = datasets;
    this.names = names;
  }

  ArenaView arena(Person person) {
    Arena arena = read.of(person.workshop());
    return new ArenaView(
        fields(arena),
        arena.models().stream()
            .filter(model -> model.owner().equals(person.id()))
            .map(DescribeArena::member)
            .toList(),
        arena.drawings(),
        arena.newest().map(one -> DescribeDrawing.of(one, arena.names(), person)).orElse(null),
        arena.hardest().map(one -> DescribeDrawing.of(one, arena.names(), person)).orElse(null),
        arena.robust().stream()
            .map(one -> robust(one, arena.names().get(one.owner()), person))
            .toList(),
        Drawings.CONSENT);
  }

  DrawingView drawing(Drawing drawing, Person person) {
    return DescribeDrawing.of(
        drawing, names.of(person.workshop(), ReadArena.peopleOf(drawing).toList()), person);
  }

  static MemberView member(ArenaModel model) {
    return new MemberView(model.id(), model.title(), model.dataset().value(), model.parameters());
  }

  private List<FieldView> fields(Arena arena) {
    Map<String, Long> models =
        arena.models().stream()
            .collect(
                Collectors.groupingBy(
                    model -> model.dataset().value(), TreeMap::new, Collectors.counting()));
    return models.entrySet().stream()
        .flatMap(
            field ->
                datasets
                    .describe(new DatasetId(field.getKey()))
                    .map(dataset -> field(dataset, field.getValue()))
                    .stream())
        .toList();
  }

  private static FieldView field(DatasetDescription dataset, long models) {
    return new FieldView(
        dataset.id().value(), dataset.title(), dataset.labels(), Math.toIntExact(models));
  }

  private static RobustView robust(ReadArena.Robust one, Called owner, Person person) {
    return new RobustView(
        one.model(),
        owner.shown(),
        person.organizes() ? owner.real() : null,
        one.owner().equals(person.id()),
        one.dataset(),
        one.right(),
        one.asked());
  }
}
