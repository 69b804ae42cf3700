package dev.trainyard.server.characters;

import dev.trainyard.server.account.Person;
import dev.trainyard.server.characters.CollectionView.LabelView;
import dev.trainyard.server.characters.DrawnCharacter.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a collection into what a person sees of it. */
@Component
class DescribeCollection {
  private final CountCharacters counts;
  private final Consents consents;
  private final FrozenVersions versions;
  private final JdbcClient jdbc;

  DescribeCollection(
      CountCharacters counts, Consents consents, FrozenVersions versions, JdbcClient jdbc) {
    this.counts = counts;
    this.consents = consents;
    this.versions = versions;
    this.jdbc = jdbc;
  }

  CollectionView of(Collection collection, Person person) {
    CountCharacters.Counted counted = counts.of(collection.id());
    Map<Integer, Integer> mine = mine(collection.id(), person.id());
    return new CollectionView(
        collection.id(),
        collection.title(),
        collection.words(),
        labels(collection, counted, mine),
        collection.perPerson(),
        collection.openedAt(),
        collection.closedAt().orElse(null),
        counted.people(),
        Consents.WORDS,
        consents.givenAt(collection.id(), person.id()).orElse(null),
        versions.of(collection.id()));
  }

  private static List<LabelView> labels(
      Collection collection, CountCharacters.Counted counted, Map<Integer, Integer> mine) {
    return IntStream.range(0, collection.labels().size())
        .mapToObj(
            label ->
                new LabelView(
                    collection.labels().get(label),
                    counted.of(label, State.WAITING),
                    counted.of(label, State.ACCEPTED),
                    counted.of(label, State.REJECTED),
                    mine.getOrDefault(label, 0)))
        .toList();
  }

  private Map<Integer, Integer> mine(UUID collection, UUID drawer) {
    Map<Integer, Integer> mine = new HashMap<>();
    jdbc.sql(
            """
            select label, count(*) as drawings from character_entry
            where collection_id = ? and drawer_id = ? and state <> 'REJECTED' group by label
            """)
        .params(collection, drawer)
        .query(
            row -> {
              mine.put(row.getInt("label"), row.getInt("drawings"));
            });
    return mine;
  }
}
