package dev.trainyard.pytorch.graph;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;

/**
 * What lives as long as a training. Everything else is freed with the scope of the step that made
 * it; the garbage collector does not see how large any of it is.
 */
public final class Kept implements AutoCloseable {
  private final List<Pointer> pointers = new ArrayList<>();

  /** Keeps it beyond the scope in which it was made. */
  public <P extends Pointer> P keep(P pointer) {
    pointer.retainReference();
    pointers.add(pointer);
    return pointer;
  }

  @Override
  public void close() {
    pointers.forEach(Pointer::releaseReference);
    pointers.clear();
  }
}
