package dev.trainyard.exchange.queue;

import static dev.trainyard.exchange.fixture.Exchanges.ADA;
import static dev.trainyard.exchange.fixture.Exchanges.GRACE;
import static dev.trainyard.exchange.fixture.Exchanges.LENET;
import static dev.trainyard.exchange.fixture.Exchanges.cpu;
import static dev.trainyard.exchange.fixture.Exchanges.runOf;
import static dev.trainyard.exchange.fixture.Exchanges.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.trainyard.engine.plan.Precision;
import dev.trainyard.engine.plan.Workload;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.engine.training.Device;
import dev.trainyard.exchange.fixture.TestDatabase;
import dev.trainyard.exchange.pool.MeasuredSpeed;
import dev.trainyard.exchange.pool.PoolSettings;
import dev.trainyard.exchange.pool.SpeedLog;
import dev.trainyard.exchange.pool.WorkerInfo;
import dev.trainyard.exchange.pool.WorkerRegistry;
import dev.trainyard.exchange.pool.WorkerState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which worker gets a run, where two engines are of different speed. */
class AutoEngineTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  private RunQueue queue;
  private RunReader reader;
  private WorkerRegistry pool;
  private SpeedLog speeds;
  private WorkerInfo torch;
  private WorkerInfo dl4j;

  @BeforeEach
  void twoWorkers() {
    database.sql().execute("truncate owner_use, allowance, run, worker, speed cascade");
    queue = RunQueue.on(database.dataSource(), QueueSettings.DEFAULT);
    reader = RunReader.on(database.dataSource());
    pool = WorkerRegistry.on(database.dataSource(), PoolSettings.DEFAULT);
    speeds = SpeedLog.on(database.dataSource());
    torch = joins("torch", cpu("pytorch"));
    dl4j = joins("dl4j", cpu("dl4j"));
  }

  @Test
  void theFasterFreeEngineGetsTheRunAlthoughTheSlowerAsksFirst() {
    measured(8_700, 6_000);
    RunId run = enqueue(ADA);

    assertThat(queue.leaseNext(dl4j)).isEmpty();
    assertThat(leased(torch)).isEqualTo(run);
    assertThat(reason(run))
        .isEqualTo(
            "PyTorch is the fastest here for this network: about 8,700 images/s; Deeplearning4j 6,000.");
  }

  @Test
  void theSlowerTakesWhatIsLeftWhileTheFasterIsBusy() {
    measured(8_700, 6_000);
    enqueue(ADA);
    RunId second = enqueue(ADA);
    leased(torch);

    assertThat(leased(dl4j)).isEqualTo(second);
    assertThat(reason(second))
        .isEqualTo(
            "No faster engine was free. Deeplearning4j trains this network at about 6,000 images/s; PyTorch 8,700.");
  }

  @Test
  void anEngineOfHalfTheSpeedTakesItAndOneOfLessWaits() {
    measured(8_000, 4_000);
    enqueue(ADA);
    enqueue(ADA);
    enqueue(ADA);
    Lease busy = queue.leaseNext(torch).orElseThrow();
    Lease half = queue.leaseNext(dl4j).orElseThrow();
    finish(half);

    measured(8_001, 4_000);
    assertThat(queue.leaseNext(dl4j)).isEmpty();
    finish(busy);
    leased(torch);
  }

  @Test
  void aWorkerThatIsGoneDrainsOrIsSilentIsWaitedForByNobody() {
    measured(8_700, 1_000);
    enqueue(ADA);
    enqueue(ADA);
    enqueue(ADA);
    assertThat(queue.leaseNext(dl4j)).isEmpty();

    pool.seen(torch.id(), WorkerState.DRAINING, Optional.empty());
    finish(queue.leaseNext(dl4j).orElseThrow());
    pool.seen(torch.id(), WorkerState.IDLE, Optional.empty());
    assertThat(queue.leaseNext(dl4j)).isEmpty();

    fallsSilent(torch);
    finish(queue.leaseNext(dl4j).orElseThrow());
    pool.seen(torch.id(), WorkerState.IDLE, Optional.empty());
    assertThat(queue.leaseNext(dl4j)).isEmpty();

    pool.gone(torch.id());
    RunId last = leased(dl4j);
    assertThat(reason(last)).isEqualTo("Deeplearning4j is the only engine here.");
  }

  @Test
  void anEngineThatIsAskedForIsHonoured() {
    measured(8_700, 1_000);
    RunId slow = queue.enqueue(runOf(ADA, "dl4j", Precision.AUTO, LENET)).run();

    assertThat(queue.leaseNext(torch)).isEmpty();
    assertThat(leased(dl4j)).isEqualTo(slow);
    assertThat(reason(slow)).isEqualTo("The plan asks for Deeplearning4j.");
  }

  @Test
  void aWorkerWithoutBf16NeverGetsARunInBf16() {
    RunId run = queue.enqueue(runOf(ADA, "auto", Precision.BF16, LENET)).run();
    measured(1_000, 8_700);

    assertThat(queue.leaseNext(dl4j)).isEmpty();
    pool.gone(torch.id());
    assertThat(queue.leaseNext(dl4j)).isEmpty();
    pool.register(torch);
    assertThat(leased(torch)).isEqualTo(run);
    assertThat(reason(run)).isEqualTo("PyTorch is the only engine here that computes in bf16.");
  }

  @Test
  void withoutSpeedsTheFirstToAskIsServed() {
    RunId first = enqueue(ADA);
    RunId second = enqueue(ADA);
    assertThat(leased(dl4j)).isEqualTo(first);
    assertThat(reason(first))
        .isEqualTo(
            "Deeplearning4j was free first; how fast each engine here trains this network is not known yet.");

    finish(queue.leaseNext(torch).orElseThrow());
    speeds.record(torch.device(), List.of(new MeasuredSpeed("LeNet-5", LENET, 8_700)));
    RunId third = enqueue(ADA);
    WorkerInfo other = joins("dl4j-2", cpu("dl4j"));
    assertThat(leased(other)).as("after " + second).isEqualTo(third);
  }

  @Test
  void aWorkerThatIsNotListedYetLeavesRunsToAFasterOneToo() {
    measured(8_700, 6_000);
    enqueue(ADA);
    assertThat(queue.leaseNext(worker("newcomer"))).isEmpty();
  }

  @Test
  void halfOfTheCoresAreAnotherDevice() {
    WorkerInfo half = joins("half", cpu("pytorch", 1));
    measured(8_700, 1_000);
    speeds.record(half.device(), List.of(new MeasuredSpeed("LeNet-5", LENET, 4_400)));
    enqueue(ADA);
    RunId second = enqueue(ADA);
    assertThat(queue.leaseNext(half)).isEmpty();
    leased(torch);
    assertThat(leased(half)).isEqualTo(second);
    assertThat(reason(second))
        .startsWith(
            "No faster engine was free. PyTorch on AMD EPYC, 1 thread (libtorch 2.10.0) trains this network at about 4,400 images/s; PyTorch on AMD EPYC, 2 threads (libtorch 2.10.0) 8,700");
  }

  @Test
  void theQueuesOrderHoldsAmongTheRunsThatAWorkerMayTake() {
    measured(8_700, 1_000);
    enqueue(ADA);
    RunId ada = queue.enqueue(runOf(ADA, "dl4j", Precision.AUTO, LENET)).run();
    enqueue(GRACE);
    RunId grace = queue.enqueue(runOf(GRACE, "dl4j", Precision.AUTO, LENET)).run();
    RunId ada2 = queue.enqueue(runOf(ADA, "dl4j", Precision.AUTO, LENET)).run();

    List<RunId> order = queue.positions().keySet().stream().toList();
    assertThat(order.indexOf(ada)).isLessThan(order.indexOf(grace));
    assertThat(leased(dl4j)).isEqualTo(ada);
    WorkerInfo another = joins("dl4j-2", cpu("dl4j"));
    assertThat(leased(another)).isEqualTo(grace);
    assertThat(leased(joins("dl4j-3", cpu("dl4j")))).isEqualTo(ada2);
  }

  @Test
  void anUnmeasuredNetworkIsAsFastAsTheNearestInSizeScaled() {
    speeds.recordProbes(
        torch.device(),
        List.of(
            new MeasuredSpeed("small", new Workload("a1", 1_000), 100_000),
            new MeasuredSpeed("middle", new Workload("a2", 100_000), 9_000),
            new MeasuredSpeed("large", new Workload("a3", 10_000_000), 150)));

    assertThat(predicted(new Workload("b", 200_000))).isEqualTo(9_000 / 2.0, within(1e-6));
    // 31,000 is 31 times as much as 1,000, and a third of 100,000
    assertThat(predicted(new Workload("b", 31_000))).isEqualTo(9_000 / 0.31, within(1e-6));
    assertThat(predicted(new Workload("b", 10))).isEqualTo(100_000 * 100.0, within(1e-3));
    assertThat(predicted(new Workload("b", 0))).isEqualTo(100_000 * 1_000.0, within(1e-3));
    assertThat(predicted(new Workload("b", 40_000_000))).isEqualTo(150 / 4.0, within(1e-6));
    assertThat(predicted(new Workload("a2", 100_000))).isEqualTo(9_000);
    EngineOffers offers = queue.offers(new Workload("a2", 100_000), Precision.AUTO);
    assertThat(offers.all()).extracting(EngineOffer::measured).containsExactly(true, false);
  }

  /** 20 µs a call and 1 ns a multiply-accumulate, as the measured ones have it. */
  @Test
  void smallNetworksAreBoundByTheirCallsAndLargeOnesByTheirWork() {
    speeds.recordProbes(
        torch.device(),
        List.of(
            new MeasuredSpeed("small", new Workload("a1", 1_000, 0.2, 1_000), 1 / 5e-6),
            new MeasuredSpeed("deep", new Workload("a2", 100_000, 1.0, 100_000), 1 / 120e-6),
            new MeasuredSpeed("large", new Workload("a3", 9_000_000, 0.3, 9e6), 1 / 9_006e-6)));

    assertThat(predicted(new Workload("b", 1_000, 0.4, 1_000))).isEqualTo(1 / 9e-6, within(1.0));
    assertThat(predicted(new Workload("b", 2_000_000, 0.5, 2e6)))
        .isEqualTo(1 / 2_010e-6, within(0.1));
  }

  @Test
  void offersAreOfLiveWorkersThatHaveThePrecisionFastestFirst() {
    joins("torch-2", cpu("pytorch"));
    WorkerInfo away = joins("away", cpu("pytorch", 16));
    fallsSilent(away);
    measured(8_700, 1_000);
    enqueue(ADA);
    leased(torch);

    EngineOffers auto = queue.offers(LENET, Precision.AUTO);
    assertThat(auto.all())
        .containsExactly(
            new EngineOffer(torch.kind(), 2, 1, java.util.OptionalDouble.of(8_700), true, true),
            new EngineOffer(dl4j.kind(), 1, 1, java.util.OptionalDouble.of(1_000), true, false));
    assertThat(auto.chosen()).contains(auto.all().get(0));
    assertThat(auto.forEngine("auto")).isEqualTo(auto);
    assertThat(auto.forEngine("dl4j").chosen().orElseThrow().kind()).isEqualTo(dl4j.kind());
    EngineOffers bf16 = queue.offers(LENET, Precision.BF16);
    assertThat(bf16.all()).extracting(EngineOffer::kind).containsExactly(torch.kind());
  }

  @Test
  void autoIsExplainedAsItStands() {
    assertThat(auto()).contains("The first that asks would train it").contains("not measured yet");
    measured(8_700, 6_000);
    assertThat(auto())
        .isEqualTo(
            "PyTorch would train it, the fastest here for this network: about 8,700 images/s; Deeplearning4j 6,000.");
    enqueue(ADA);
    leased(torch);
    assertThat(auto())
        .isEqualTo(
            "Deeplearning4j would train it: PyTorch is faster, but busy now. Expect about 6,000 images/s; PyTorch 8,700.");
    enqueue(ADA);
    leased(dl4j);
    assertThat(auto())
        .isEqualTo(
            "Every worker is busy now. The first to be free would train it: PyTorch (about 8,700 images/s) or Deeplearning4j (about 6,000 images/s).");
    measured(20_000, 6_000);
    assertThat(auto())
        .isEqualTo(
            "PyTorch would train it, the fastest here for this network: about 20,000 images/s; Deeplearning4j 6,000."
                + " It is busy now; the others are less than half as fast, so the run would wait for it.");
    pool.gone(torch.id());
    assertThat(auto())
        .isEqualTo(
            "Deeplearning4j would train it: no other engine here. Expect about 6,000 images/s. It is busy now, so the run would wait.");
    pool.gone(dl4j.id());
    assertThat(auto())
        .isEqualTo("No worker is here now. The run would wait for the first that comes.");
    assertThat(queue.offers(LENET, Precision.BF16).autoInWords())
        .isEqualTo("No worker here computes in bf16 now. The run would wait for one.");
  }

  private String auto() {
    return queue.offers(LENET, Precision.AUTO).autoInWords();
  }

  private double predicted(Workload workload) {
    return queue.offers(workload, Precision.AUTO).all().get(0).imagesPerSecond().orElseThrow();
  }

  /** Sets what is known of both engines on LeNet. */
  private void measured(double torchSpeed, double dl4jSpeed) {
    database.sql().execute("truncate speed");
    speeds.record(torch.device(), List.of(new MeasuredSpeed("LeNet-5", LENET, torchSpeed)));
    speeds.record(dl4j.device(), List.of(new MeasuredSpeed("LeNet-5", LENET, dl4jSpeed)));
  }

  private WorkerInfo joins(String name, Device device) {
    WorkerInfo worker = worker(name, device);
    pool.register(worker);
    return worker;
  }

  private void fallsSilent(WorkerInfo worker) {
    database
        .sql()
        .update(
            "update worker set seen_at = now() - ? * interval '1 millisecond' where id = ?",
            PoolSettings.DEFAULT.lostAfter().plusMillis(1).toMillis(),
            worker.id().value());
  }

  private RunId enqueue(UUID owner) {
    return queue.enqueue(runOf(owner)).run();
  }

  private RunId leased(WorkerInfo worker) {
    return queue.leaseNext(worker).orElseThrow().run();
  }

  private void finish(Lease lease) {
    queue.finish(lease, new Outcome.Stopped("Enough.", Optional.empty()));
  }

  private String reason(RunId run) {
    return reader.find(run).orElseThrow().engineReason().orElseThrow();
  }
}
