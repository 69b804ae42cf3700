package dev.trainyard.dl4j.graph;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A whole row-major array's numbers as Java sees them, without a copy on a CPU. */
public final class HostFloats {
  private final INDArray array;
  private final FloatBuffer floats;

  /**
   * @throws IllegalArgumentException if the array is a part of another
   */
  public HostFloats(INDArray array) {
    if (array.data().underlyingLength() != array.length()) {
      throw new IllegalArgumentException("Only whole arrays are read and written from Java.");
    }
    this.array = array;
    this.floats = array.data().asNioFloat();
  }

  /** The numbers as the device last wrote them. */
  public FloatBuffer read() {
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    return floats.clear();
  }

  /** Where to write numbers; {@link #written} hands them to the device. */
  public FloatBuffer write() {
    return floats.clear();
  }

  public void written() {
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }

  /** A copy that outlives the array. */
  public float[] copy() {
    float[] values = new float[Math.toIntExact(array.length())];
    read().get(values);
    return values;
  }

  /** Replaces every number. */
  public void set(float[] values) {
    write().put(values);
    written();
  }
}
