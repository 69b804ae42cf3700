package dev.trainyard.imports.keras;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.Tensor;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An HDF5 file; links are not followed, so that nothing outside the file is read. */
final class Hdf5 implements AutoCloseable {
  private static final long MOST_BYTES = 512L << 20;

  private final HdfFile file;
  private long bytes;

  private Hdf5(HdfFile file) {
    this.file = file;
  }

  /**
   * @throws Refused if it is no HDF5, or damaged
   */
  static Hdf5 open(Path path) {
    try {
      return new Hdf5(new HdfFile(path));
    } catch (RuntimeException damaged) {
      throw damaged();
    }
  }

  static Refused damaged() {
    return refused("The HDF5 file is damaged or cut short. Save the model again.");
  }

  static Refused refused(String sentence) {
    return new Refused("model", List.of(new Problem("", sentence)));
  }

  Optional<Group> group(String path) {
    Node node = file;
    try {
      for (String name : path.split("/")) {
        if (!(node instanceof Group group)) {
          return Optional.empty();
        }
        node = group.getChild(name);
        if (node != null && node.isLink()) {
          throw refused(
              "The file holds a link at %s. Save the model again without.".formatted(path));
        }
      }
    } catch (HdfException damaged) {
      throw damaged();
    }
    return node instanceof Group found ? Optional.of(found) : Optional.empty();
  }

  /** A group's attribute as a text, or as some; empty if there is none. */
  Optional<Object> attribute(String group, String name) {
    try {
      Node node = group.isEmpty() ? file : group(group).orElse(null);
      Attribute attribute = node == null ? null : node.getAttribute(name);
      return Optional.ofNullable(attribute).map(Attribute::getData);
    } catch (RuntimeException damaged) {
      throw damaged();
    }
  }

  Tensor tensor(String path) {
    int slash = path.lastIndexOf('/');
    Node node =
        group(path.substring(0, slash))
            .map(group -> group.getChild(path.substring(slash + 1)))
            .orElse(null);
    if (!(node instanceof Dataset dataset) || node.isLink()) {
      throw refused("The file lacks the weights %s.".formatted(path));
    }
    bytes += dataset.getSizeInBytes();
    if (bytes > MOST_BYTES || bytes < 0) {
      throw refused("The model's weights take more than %d MiB.".formatted(MOST_BYTES >> 20));
    }
    try {
      return tensor(path, dataset);
    } catch (HdfException damaged) {
      throw damaged();
    }
  }

  private static Tensor tensor(String path, Dataset dataset) {
    Object data = dataset.isScalar() ? null : dataset.getDataFlat();
    List<Integer> shape = Arrays.stream(dataset.getDimensions()).boxed().toList();
    if (data instanceof float[] values) {
      return new Tensor(shape, values);
    } else if (data instanceof double[] values) {
      float[] floats = new float[values.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) values[i];
      }
      return new Tensor(shape, floats);
    }
    throw refused(
        "The weights %s are not floating-point numbers of 32 or 64 bits.".formatted(path));
  }

  @Override
  public void close() {
    file.close();
  }
}
