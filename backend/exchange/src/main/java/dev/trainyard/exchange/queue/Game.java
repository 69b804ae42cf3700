package dev.trainyard.exchange.queue;

import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.queue.PoolLine.Owner;
import dev.trainyard.exchange.queue.PoolLine.Standing;
import dev.trainyard.exchange.queue.PoolLine.Waiting;
import dev.trainyard.exchange.queue.PoolLine.Working;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * One way in which the line may go: workers become free, the fairness rule (fairness.sql) chooses,
 * runs take a little less or more than expected, and others come meanwhile. When each run that
 * waits now is started is what it tells.
 */
final class Game {
  private static final double HALF_LIFE = 1800;

  /** Nobody looks so far ahead; runs that have not begun by then begin then. */
  private static final int LONGEST = 20_000;

  /**
   * The spread of what runs take about what was expected: the standard deviation of its logarithm.
   */
  private static final double SPREAD = 0.25;

  private static final double SPREAD_OF_TOLD = 0.1;

  /** More would come before nobody who waits now, and keep the game from its end. */
  private static final int MOST_ARRIVALS = 500;

  private static final double NEVER = Double.MAX_VALUE;

  private final PoolLine line;
  private final RandomGenerator random;
  private final List<Waiting> trainable;
  private final double arrivalsPerSecond;
  private final Map<Owner, Player> players = new HashMap<>();
  private final List<Player> known = new ArrayList<>();
  private final PriorityQueue<Free> free =
      new PriorityQueue<>(Comparator.comparingDouble(Free::at).thenComparingInt(Free::worker));
  private final Map<RunId, Double> starts = new HashMap<>();
  private final List<Integer> idle = new ArrayList<>();
  private int shortRunning;
  private int left;
  private double nextArrival;
  private int arrived;

  Game(PoolLine line, double arrivalsPerSecond, RandomGenerator random) {
    this.line = line;
    this.arrivalsPerSecond = arrivalsPerSecond;
    this.random = random;
    this.trainable = line.waiting().stream().filter(this::isTrainable).toList();
  }

  /** A worker becomes free, after training somebody's run. */
  private record Free(
      double at, int worker, Player trained, double charged, double took, boolean isShort) {}

  /** Somebody in the game. */
  private static final class Player {
    final Deque<Waiting> line = new ArrayDeque<>();
    final Standing before;
    int started;
    int running;

    /**
     * Faded seconds as they will have been at the game's beginning, so that they need no fading.
     */
    double used;

    Player(Standing standing) {
      this.before = standing;
      this.started = standing.started();
      this.running = standing.running();
      this.used = standing.used();
    }

    boolean held() {
      return before.spent() || running >= before.allowed().orElse(Integer.MAX_VALUE);
    }

    int round() {
      return Math.min(started, 2);
    }

    void charge(double seconds, double at) {
      used = Math.max(0, used + seconds * Math.pow(2, at / HALF_LIFE));
    }
  }

  /** Seconds from now until each waiting run starts; none for one that nobody here may train. */
  Map<RunId, Double> play() {
    trainable.forEach(run -> player(run.owner()).line.add(run));
    left = trainable.size();
    int number = 0;
    for (Working worker : line.workers()) {
      begin(worker, number++);
    }
    nextArrival = wait(arrivalsPerSecond);
    while (left > 0) {
      double done = free.isEmpty() ? NEVER : free.peek().at;
      double now = Math.min(done, nextArrival);
      if (now > LONGEST) {
        break;
      }
      if (nextArrival < done) {
        arrive();
      } else {
        release(free.poll());
      }
      idle.removeIf(worker -> lend(worker, now));
    }
    trainable.forEach(run -> starts.putIfAbsent(run.run(), (double) LONGEST));
    return starts;
  }

  private boolean isTrainable(Waiting run) {
    return !line.owners().getOrDefault(run.owner(), Standing.NEW).spent()
        && line.workers().stream().anyMatch(run::takes);
  }

  private void begin(Working worker, int number) {
    if (worker.trains() == null) {
      idle.add(number);
      free.add(new Free(0, number, null, 0, 0, false));
      return;
    }
    shortRunning += worker.isShort() ? 1 : 0;
    double left = worker.left() * noise(worker.told() ? SPREAD_OF_TOLD : SPREAD);
    free.add(new Free(left, number, player(worker.trains()), 0, 0, worker.isShort()));
  }

  private void release(Free done) {
    if (done.trained == null) {
      return;
    }
    done.trained.running--;
    done.trained.charge(done.took, done.at);
    done.trained.charge(-done.charged, done.at - done.took);
    shortRunning -= done.isShort ? 1 : 0;
    idle.add(done.worker);
  }

  /** False if nothing waits that this worker may train. */
  private boolean lend(int worker, double now) {
    Working its = line.workers().get(worker);
    boolean lane = line.workers().size() > 1 && shortRunning == 0;
    return lane && lend(worker, its, now, true) || lend(worker, its, now, false);
  }

  private boolean lend(int worker, Working its, double now, boolean onlyShort) {
    Player chosen = best(its, onlyShort);
    if (chosen == null) {
      return false;
    }
    Waiting run = first(chosen, its, onlyShort);
    chosen.line.remove(run);
    if (run.run() != null) {
      starts.put(run.run(), now);
      left--;
    }
    double takes = run.secondsOn(its.kind()) * noise(SPREAD);
    chosen.started++;
    chosen.running++;
    chosen.charge(run.charged(), now);
    shortRunning += run.isShort() ? 1 : 0;
    free.add(new Free(now + takes, worker, chosen, run.charged(), takes, run.isShort()));
    return true;
  }

  /** Whose run is next on this worker, by the rule; null if nobody's is. */
  private Player best(Working worker, boolean onlyShort) {
    boolean someNew = onlyShort && known.stream().anyMatch(p -> p.round() < 2 && !p.line.isEmpty());
    Player best = null;
    for (Player player : known) {
      if (player.line.isEmpty() || player.held() || someNew && player.round() == 2) {
        continue;
      }
      Waiting run = first(player, worker, onlyShort);
      if (run != null && (best == null || before(player, run, best))) {
        best = player;
        if (run.movedUp()) {
          return best;
        }
      }
    }
    return best;
  }

  private static boolean before(Player player, Waiting run, Player best) {
    return run.movedUp()
        || player.round() < best.round()
        || player.round() == best.round() && player.used < best.used;
  }

  private static Waiting first(Player player, Working worker, boolean onlyShort) {
    for (Waiting run : player.line) {
      if (run.takes(worker) && (!onlyShort || run.isShort())) {
        return run;
      }
    }
    return null;
  }

  /** Those who come while others wait are like those who are here, and so are their runs. */
  private void arrive() {
    Player somebody = known.get(random.nextInt(known.size()));
    Waiting like = trainable.get(random.nextInt(trainable.size()));
    somebody.line.add(like.another());
    arrived++;
    nextArrival = arrived < MOST_ARRIVALS ? nextArrival + wait(arrivalsPerSecond) : NEVER;
  }

  private double wait(double perSecond) {
    return perSecond <= 0 ? NEVER : -Math.log(1 - random.nextDouble()) / perSecond;
  }

  private double noise(double spread) {
    return Math.exp(spread * random.nextGaussian());
  }

  private Player player(Owner owner) {
    return players.computeIfAbsent(
        owner,
        one -> {
          Player player = new Player(line.owners().getOrDefault(one, Standing.NEW));
          known.add(player);
          return player;
        });
  }
}
