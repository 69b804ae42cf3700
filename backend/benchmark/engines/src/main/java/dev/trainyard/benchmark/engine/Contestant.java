package dev.trainyard.benchmark.engine;

/** A way to train a network. It has a process of its own. */
public interface Contestant {

  /** Libraries, versions and device, in words. */
  String runsOn();

  /** Trains until the time is over, telling the stopwatch of each step. */
  void race(Task task, Stopwatch stopwatch);

  /** Trains for the course's epochs from new weights and answers for the test digits. */
  Exam examine(Task task, Course course);
}
