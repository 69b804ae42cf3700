package dev.trainyard.benchmark.engine;

/**
 * What is trained, with Adam at batch size 64 on images of 1×28×28.
 *
 * @param warmUp steps before the clock starts
 * @param steps that are timed
 */
enum Task {
  /** 20 and 50 maps of 5×5, 500 units, as Deeplearning4j's own example has it. */
  LENET(10, 60),
  /** He et al. 2015, section 4.2. */
  RESNET_20(1, 4);

  static final int BATCH = 64;

  final int warmUp;
  final int steps;

  Task(int warmUp, int steps) {
    this.warmUp = warmUp;
    this.steps = steps;
  }
}
