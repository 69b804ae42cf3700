package dev.trainyard.exchange.queue;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.database.Database;
import dev.trainyard.exchange.database.OrNull;
import dev.trainyard.exchange.notify.Bell;
import dev.trainyard.exchange.notify.Ring;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.WorkerId;
import dev.trainyard.exchange.pool.WorkerInfo;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in the table run. */
final class JdbcRunQueue implements RunQueue {
  private final JdbcClient jdbc;
  private final Database database;
  private final QueueSettings settings;
  private final MoveRun move;
  private final SendBack sendBack;
  private final LeaseNextRun leaseNext;
  private final OfferEngines offers;
  private final EndRun end;
  private final PauseRun pause;
  private final MoveOn moveOn;
  private final SteerQueue steer;

  JdbcRunQueue(DataSource pool, QueueSettings settings) {
    this.database = Database.of(pool);
    this.jdbc = database.jdbc();
    this.settings = settings;
    this.move = new MoveRun(jdbc, settings.lease());
    this.sendBack = new SendBack(jdbc, move, settings);
    this.leaseNext = new LeaseNextRun(jdbc, move, sendBack, PoolSettings.DEFAULT);
    this.offers = new OfferEngines(jdbc, PoolSettings.DEFAULT);
    this.end = new EndRun(jdbc, move);
    this.pause = new PauseRun(jdbc, move);
    this.steer = new SteerQueue(jdbc);
    this.moveOn = new MoveOn(jdbc, move, PoolSettings.DEFAULT.lostAfter().toMillis());
  }

  @Override
  public Enqueued enqueue(NewRun run) {
    return database.transaction(() -> new EnqueueRun(jdbc).enqueue(run));
  }

  @Override
  public Optional<Lease> leaseNext(WorkerInfo worker) {
    return database.transaction(() -> leaseNext.to(worker));
  }

  @Override
  public LeaseAnswer renew(Lease lease) {
    return database.transaction(() -> extend(lease));
  }

  @Override
  public LeaseAnswer renew(Lease lease, RunProgress progress) {
    return database.transaction(
        () -> {
          LeaseAnswer answer = extend(lease);
          if (answer != LeaseAnswer.LOST) {
            tell(lease.run(), progress);
          }
          return answer;
        });
  }

  @Override
  public void began(Lease lease, Precision precision) {
    if (precision == Precision.AUTO) {
      throw new IllegalArgumentException("A run trains in fp32 or bf16; auto is only a wish.");
    }
    database.inTransaction(
        () -> {
          HoldRun.by(jdbc, lease);
          jdbc.sql("update run set precision = :precision where id = :run")
              .param("precision", precision.name())
              .param("run", lease.run().value())
              .update();
          Bell.ring(jdbc, new Ring.RunChanged(lease.run()));
        });
  }

  @Override
  public Optional<String> recordCheckpoint(Lease lease, StoredCheckpoint checkpoint) {
    return database.transaction(
        () -> {
          HeldRun held = HoldRun.by(jdbc, lease);
          jdbc.sql(
                  """
                  update run set checkpoint_key = :key, checkpoint_epoch = :epoch, checkpoint_step = :step
                  where id = :run
                  """)
              .param("key", checkpoint.key())
              .param("epoch", checkpoint.epoch())
              .param("step", checkpoint.step())
              .param("run", lease.run().value())
              .update();
          return held.checkpoint()
              .map(StoredCheckpoint::key)
              .filter(previous -> !previous.equals(checkpoint.key()));
        });
  }

  @Override
  public void finish(Lease lease, Outcome outcome) {
    database.inTransaction(() -> end.finish(lease, outcome));
  }

  @Override
  public void handBack(Lease lease, String reason) {
    database.inTransaction(
        () -> {
          HeldRun held = HoldRun.by(jdbc, lease);
          move.take(lease.run(), held.givenUp(reason));
        });
  }

  @Override
  public boolean outOfMemory(Lease lease) {
    return database.transaction(() -> moveOn.toMoreMemory(lease));
  }

  @Override
  public void requestStop(RunId run, String reason) {
    database.inTransaction(() -> end.requestStop(run, reason));
  }

  @Override
  public void requestPause(RunId run, String reason) {
    database.inTransaction(() -> pause.request(run, reason));
  }

  @Override
  public void goOn(RunId run) {
    database.inTransaction(() -> pause.end(run));
  }

  @Override
  public boolean moveUp(RunId run, String reason) {
    return database.transaction(() -> steer.moveUp(run, reason));
  }

  @Override
  public boolean requeue(RunId run, String reason) {
    return database.transaction(() -> steer.requeue(run, reason));
  }

  @Override
  public List<RunId> requeueExpired() {
    return database.transaction(() -> sendBack.expired());
  }

  @Override
  public List<RunId> releaseWorker(WorkerId worker, String reason) {
    return database.transaction(() -> sendBack.of(worker.value(), reason));
  }

  @Override
  public EngineOffers offers(Workload workload, Precision wanted, Map<String, Long> memory) {
    return offers.of(workload, wanted, memory, Optional.empty());
  }

  @Override
  public OptionalInt position(RunId run) {
    return jdbc.sql("select position from (" + Fairness.LINE + ") line where id = :run")
        .param("run", run.value())
        .query((row, number) -> OptionalInt.of(row.getInt("position")))
        .optional()
        .orElse(OptionalInt.empty());
  }

  @Override
  public Map<RunId, Integer> positions() {
    Map<RunId, Integer> positions = new LinkedHashMap<>();
    jdbc.sql(Fairness.LINE + " order by position")
        .query(
            row -> {
              positions.put(new RunId(row.getObject("id", UUID.class)), row.getInt("position"));
            });
    return positions;
  }

  @Override
  public boolean remove(RunId run) {
    return jdbc.sql("delete from run where id = :run and finished_at is not null")
            .param("run", run.value())
            .update()
        > 0;
  }

  private LeaseAnswer extend(Lease lease) {
    return jdbc.sql(
            """
            update run set lease_until = now() + :length * interval '1 millisecond'
            where id = :run and attempt = :attempt and worker_id = :worker and state = 'RUNNING'
            returning case
              when stop_requested then 'STOP'
              when pause_reason is not null or requeue_reason is not null
                or exists (select from worker where worker.id = run.worker_id and drain_wanted) then 'PAUSE'
              else 'CONTINUE'
            end
            """)
        .param("length", settings.lease().toMillis())
        .param("run", lease.run().value())
        .param("attempt", lease.attempt())
        .param("worker", lease.worker().value())
        .query(String.class)
        .optional()
        .map(LeaseAnswer::valueOf)
        .orElse(LeaseAnswer.LOST);
  }

  private void tell(RunId run, RunProgress progress) {
    Double secondsLeft = OrNull.of(progress.secondsLeft());
    jdbc.sql(
            """
            update run set epoch = :epoch, step = :step, steps = :steps,
                           images_per_second = :speed, seconds_left = :left
            where id = :run
            """)
        .param("epoch", progress.epoch())
        .param("step", progress.step())
        .param("steps", progress.steps())
        .param("speed", progress.imagesPerSecond())
        .param("left", secondsLeft, Types.DOUBLE)
        .param("run", run.value())
        .update();
    Bell.ring(jdbc, new Ring.RunChanged(run));
  }
}
