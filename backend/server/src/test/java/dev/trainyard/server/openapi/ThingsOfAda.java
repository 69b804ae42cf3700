package dev.trainyard.server.openapi;

import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Drawn;
import dev.trainyard.server.fixture.LeaveModel;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.Roster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** One thing of every kind that an address of the API can name, made by Ada in her workshop. */
@Component
class ThingsOfAda {
  private final Bench bench;
  private final LeaveModel leave;
  private final Roster roster;
  private final Map<String, String> made = new HashMap<>();
  private long seed;
  private Caller ada;
  private Roster.Class workshop;

  ThingsOfAda(Bench bench, LeaveModel leave, Roster roster) {
    this.bench = bench;
    this.leave = leave;
    this.roster = roster;
  }

  void of(Caller person, Roster.Class hers) {
    ada = person;
    workshop = hers;
    made.clear();
  }

  /**
   * This path of the API's description with the names of things in it.
   *
   * @param another one that no call has had before
   */
  String at(String path, boolean another) {
    int first = path.indexOf('{');
    if (first < 0) {
      return path;
    }
    String kind = path.substring(0, first);
    // nobody may draw often, and a drawing that was erased can be erased again
    boolean fresh = another && !kind.equals("/arena/drawings/");
    String name = fresh ? make(kind, path) : known(kind, path);
    String rest = path.substring(path.indexOf('}') + 1);
    if (rest.contains("{person}")) {
      rest = rest.replace("{person}", Roster.id(dan()));
    }
    return kind + name + rest.replace("{name}", "model.onnx");
  }

  private String known(String kind, String path) {
    String key = kind.equals("/datasets/") ? path : kind;
    if (!made.containsKey(key)) {
      made.put(key, make(kind, path));
    }
    return made.get(key);
  }

  /** The code may have been replaced since Ada came. */
  private Caller dan() {
    return new Roster.Class(workshop.id(), roster.code(workshop.id()), workshop.organizer())
        .participant("Dan");
  }

  private String make(String kind, String path) {
    return switch (kind) {
      case "/join/" -> roster.code(workshop.id());
      case "/tokens/" -> at("/id", ada.post("/tokens", Map.of("name", "hers")));
      case "/workshops/" -> workshop.id();
      case "/architectures/" -> "lenet-5";
      case "/datasets/" -> path.endsWith("/examples") ? "points-moons" : "mnist";
      case "/runs/" -> run();
      case "/sweeps/" ->
          at(
              "/sweep/id",
              ada.post(
                  "/sweeps",
                  Map.of("name", "Seeds", "plan", Plans.leNetOnMnist(), "seeds", List.of(1, 2))));
      case "/models/" -> at("/id", ada.post("/models", Map.of("run", run())));
      case "/models/imports/" ->
          at(
              "/id",
              ada.post(
                  "/models/imports?fileName=hers.onnx",
                  "application/octet-stream",
                  LeaveModel.file(1)));
      case "/challenges/" -> challenge();
      case "/arena/models/" -> at("/id", ada.post("/arena/models", Map.of("run", run())));
      case "/arena/drawings/" -> drawing();
      case "/room/broadcasts/" ->
          at(
              "/id",
              workshop.organizer().post("/room/broadcasts", Map.of("words", "Lunch until one.")));
      case "/room/hands/" -> at("/id", ada.post("/room/hand", Map.of("message", "Help me.")));
      case "/characters/" -> collection();
      case "/characters/entries/" -> character();
      case "/dry-runs/" -> roster.dryRun(workshop.organizer());
      case "/pool/workers/" -> bench.worker("hers").id().toString();
      default -> throw new IllegalStateException("Say how to make a thing at " + kind + ".");
    };
  }

  private static String at(String field, Answer answer) {
    JsonNode id = answer.json().at(field);
    if (!id.isString()) {
      throw new IllegalStateException(answer.json().toString());
    }
    return id.asString();
  }

  /** A run that has ended and left a model. */
  private String run() {
    String run = Plans.submit(ada);
    Lease lease = bench.lease(run);
    leave.of(lease, ++seed);
    bench.succeed(lease);
    return run;
  }

  /** Only one on a data set is open at a time. */
  private String challenge() {
    closeChallenges();
    return at(
        "/id",
        workshop
            .organizer()
            .post("/challenges", Map.of("title", "Digits", "dataset", "mnist", "perClass", 20)));
  }

  /** Gives the held-out examples back. */
  void closeChallenges() {
    if (workshop == null) {
      return;
    }
    for (JsonNode open : workshop.organizer().get("/challenges").json().get("challenges")) {
      workshop
          .organizer()
          .post("/challenges/%s/close".formatted(open.get("id").asString()), Map.of());
    }
  }

  private String collection() {
    return at(
        "/id",
        workshop
            .organizer()
            .post("/characters", Map.of("title", "A and B", "labels", List.of("A", "B"))));
  }

  /** Drawn by her. */
  private String character() {
    String collection = "/characters/" + collection();
    ada.put(collection + "/consent", Map.of());
    return at("/id", ada.post(collection + "/entries?label=A", "image/png", Drawn.one()));
  }

  /** Read by a model of hers. */
  private String drawing() {
    known("/arena/models/", "");
    return at("/id", ada.post("/arena/drawings?keep=true", "image/png", Drawn.one()));
  }
}
