package dev.trainyard.server.leaderboard;

import dev.trainyard.engine.dataset.DatasetDescription;
import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.dataset.HeldOut;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.audit.Audit;
import dev.trainyard.server.dataset.Datasets;
import dev.trainyard.server.dataset.HoldOut;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a challenge, and closes it: from then on nothing is scored, and its examples come back. */
@Component
class OpenChallenge {
  private static final int SHARE = 5;

  private final Datasets datasets;
  private final HoldOut holdOut;
  private final ChallengeTable challenges;
  private final EntryTable entries;
  private final Audit audit;

  OpenChallenge(
      Datasets datasets,
      HoldOut holdOut,
      ChallengeTable challenges,
      EntryTable entries,
      Audit audit) {
    this.datasets = datasets;
    this.holdOut = holdOut;
    this.challenges = challenges;
    this.entries = entries;
    this.audit = audit;
  }

  @Transactional
  public UUID open(Person organizer, NewChallengeBody body) {
    DatasetDescription dataset = dataset(body.dataset());
    int smallest = Collections.min(dataset.testHistogram());
    int perClass = Optional.ofNullable(body.perClass()).orElse(Math.max(1, smallest / SHARE));
    if (!new HeldOut("", perClass).fits(dataset)) {
      throw Declined.invalid(
          "/perClass",
          "The smallest class of %s has %d test examples; some of them must be left."
              .formatted(dataset.title(), smallest));
    }
    HeldOut part = holdOut.begin(dataset, perClass);
    Challenge challenge =
        new Challenge(
            UUID.randomUUID(),
            organizer.workshop(),
            body.title().strip(),
            body.words(),
            dataset.id(),
            part.id(),
            part.perClass() * dataset.labels().size(),
            body.autoEnter(),
            new Challenge.Limit(body.scorings(), body.minutes()),
            Instant.EPOCH,
            Optional.empty());
    if (!challenges.insert(challenge)) {
      throw Declined.because(
          ProblemCode.CONFLICT,
          "A challenge on %s is open in this workshop. Close it first.".formatted(dataset.title()));
    }
    audit.record(
        organizer,
        "open challenge",
        challenge.id().toString(),
        "Opened \"%s\" on %s: %,d test examples are held out."
            .formatted(challenge.title(), dataset.title(), challenge.examples()));
    return challenge.id();
  }

  private DatasetDescription dataset(String id) {
    DatasetDescription dataset =
        datasets
            .describe(new DatasetId(id))
            .orElseThrow(
                () -> Declined.invalid("/dataset", "There is no data set \"%s\".".formatted(id)));
    if (dataset.made().isPresent()
        || dataset.task() != Task.CLASSIFICATION
        || dataset.testHistogram().isEmpty()
        || !(dataset.input() instanceof Shape.Image)) {
      throw Declined.invalid(
          "/dataset",
          "A challenge needs labelled images that are kept in files, such as mnist: what is made of"
              + " a seed has nothing to hide.");
    }
    return dataset;
  }

  @Transactional
  public void close(Person organizer, Challenge challenge) {
    if (!challenges.close(challenge.id())) {
      throw Declined.because(ProblemCode.CONFLICT, "This challenge is closed already.");
    }
    entries.refuseWaiting(challenge.id(), "The challenge was closed before this one was scored.");
    if (!challenges.isScoredOn(challenge.heldOut())) {
      holdOut.end(challenge.heldOut());
    }
    audit.record(
        organizer,
        "close challenge",
        challenge.id().toString(),
        "Closed \"%s\".".formatted(challenge.title()));
  }
}
