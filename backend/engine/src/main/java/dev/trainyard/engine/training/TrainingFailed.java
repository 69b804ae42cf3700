package dev.trainyard.engine.training;

/** A training could not go on. The message says what happened and what to try. */
public abstract sealed class TrainingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TrainingFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /** The failure's stable name at the edges: "diverged". */
  public abstract String kind();

  /** The loss became NaN or infinite. */
  public static final class Diverged extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    public Diverged(int epoch, long step, double loss, double learningRate) {
      super(
          "The training diverged: the loss became %s in epoch %d at step %d. Try a learning rate below %s."
              .formatted(loss, epoch, step, learningRate),
          null);
    }

    @Override
    public String kind() {
      return "diverged";
    }
  }

  /** The device's memory did not suffice. */
  public static final class OutOfDeviceMemory extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    /**
     * @param fits a batch size that fits; 0 if none does
     */
    public OutOfDeviceMemory(int batchSize, int fits, Throwable cause) {
      super(
          "The device's memory does not suffice for batch size %d. %s"
              .formatted(
                  batchSize,
                  fits > 0
                      ? "Try batch size %d, or a narrower network.".formatted(fits)
                      : "Not even one example fits: try a narrower network."),
          cause);
    }

    @Override
    public String kind() {
      return "out-of-memory";
    }
  }

  /** The device is gone or broken: nothing can be computed in this process any more. */
  public static final class DeviceLost extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    public DeviceLost(String device, Throwable cause) {
      super("%s can be used no more: %s".formatted(device, cause.getMessage()), cause);
    }

    @Override
    public String kind() {
      return "device-lost";
    }
  }

  /** The examples cannot be used with this plan. */
  public static final class UnreadableData extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    public UnreadableData(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String kind() {
      return "unreadable-data";
    }
  }

  /** A checkpoint is damaged, or of another plan. */
  public static final class UnreadableCheckpoint extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    public UnreadableCheckpoint(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String kind() {
      return "unreadable-checkpoint";
    }
  }

  /** The engine cannot compute something that the plan asks for. */
  public static final class Unsupported extends TrainingFailed {
    private static final long serialVersionUID = 1L;

    public Unsupported(String message) {
      super(message, null);
    }

    @Override
    public String kind() {
      return "unsupported";
    }
  }
}
