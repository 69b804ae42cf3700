package dev.trainyard.server.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import dev.trainyard.server.fixture.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came out of a workshop, as a table that organizers take along. */
@ServerTest
class ResultsTest {
  @LocalServerPort int port;
  @Autowired Roster roster;
  @Autowired Bench bench;
  @Autowired JdbcClient database;
  private Roster.Class another;
  private String results;

  @BeforeEach
  void aClass() {
    another = roster.another(port);
    results = "/workshops/%s/results".formatted(another.id());
  }

  @Test
  void everyRunIsALineWithWhatItReached() {
    Caller ada = another.participant("Ada");
    String run = trained(ada);
    String waits = Plans.submit(ada);

    Answer file = another.organizer().get(results);

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("results.csv");
    List<Map<String, String>> rows = rows(file);
    assertThat(rows).extracting(row -> row.get("run")).containsExactly(waits, run);
    assertThat(rows.get(0))
        .containsEntry("state", "QUEUED")
        .containsEntry("test_accuracy", "")
        .containsEntry("ended", "");
    assertThat(rows.get(1))
        .containsEntry("person", "Ada")
        .containsEntry("architecture", "lenet-5")
        .containsEntry("dataset", "mnist")
        .containsEntry("state", "SUCCEEDED")
        .containsEntry("test_accuracy", "0.96")
        .containsEntry("best_test_accuracy", "0.985")
        .containsEntry("epochs_trained", "1")
        .containsEntry("parameters", "61706")
        .containsEntry("leaderboard_accuracy", "");
    assertThat(rows.get(1).get("email"))
        .isEqualTo(ada.get("/me").json().at("/account/email").asString());
  }

  @Test
  void noNameIsAFormula() {
    trained(another.participant("=cmd|' /C calc'!A0"));

    assertThat(rows(another.organizer().get(results)).get(0))
        .containsEntry("person", "'=cmd|' /C calc'!A0");
  }

  @Test
  void manyRunsGoOutPageByPage() {
    String run = trained(another.participant("Ada"));
    database
        .sql(
            """
            insert into run
            select (jsonb_populate_record(r, jsonb_build_object(
              'id', gen_random_uuid(), 'idempotency_key', null, 'created_at', r.created_at + i * interval '1 ms'))).*
            from run r, generate_series(1, 1200) i where r.id = ?::uuid
            """)
        .param(run)
        .update();

    assertThat(rows(another.organizer().get(results)))
        .extracting(row -> row.get("run"))
        .hasSize(1_201)
        .doesNotHaveDuplicates()
        .endsWith(run);
  }

  @Test
  void onlyWhoLeadsTheWorkshopTakesThem() {
    assertThat(another.participant("Ada").get(results).code()).isEqualTo("forbidden");
    assertThat(roster.another(port).organizer().get(results).code()).isEqualTo("not-found");
    assertThat(roster.administrator(port).get(results).status()).isEqualTo(200);
    assertThat(rows(another.organizer().get(results))).isEmpty();
  }

  private String trained(Caller person) {
    String run = Plans.submit(person);
    Lease lease = bench.lease(run);
    bench.measure(lease, "test/accuracy", 1, 0.985);
    bench.measure(lease, "test/accuracy", 2, Double.NaN);
    bench.measure(lease, "test/loss", 2, 0.1);
    bench.succeed(lease);
    return run;
  }

  /** By the names of the columns; what is in quotes holds no line ends here. */
  private static List<Map<String, String>> rows(Answer file) {
    List<String> lines = new String(file.bytes(), StandardCharsets.UTF_8).lines().toList();
    List<String> names = Arrays.asList(lines.get(0).split(","));
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] fields = line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1);
              Map<String, String> row = new LinkedHashMap<>();
              names.forEach(name -> row.put(name, fields[row.size()]));
              return row;
            })
        .toList();
  }
}
