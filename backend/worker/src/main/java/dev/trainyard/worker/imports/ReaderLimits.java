package dev.trainyard.worker.imports;

import java.time.Duration;

/**
 * What the process that reads a stranger's file may use.
 *
 * @param megabytes of memory for its objects
 * @param time by the wall clock; shorter than the lease, so that nobody reads a file twice at once
 */
public record ReaderLimits(int megabytes, Duration time) {
  public static final ReaderLimits DEFAULT = new ReaderLimits(1536, Duration.ofSeconds(60));
}
