package dev.trainyard.imports;

import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.onnx.OnnxWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that reads one file and ends: {@code ImportProgram <file> <wishes> <model> <problems>}.
 * It writes the model as ONNX, or the problems as a JSON list. Whoever starts it gives it no
 * credentials, little memory and little time; any other exit code than these two says that it died.
 */
public final class ImportProgram {
  /** The model was written. */
  public static final int READ = 0;

  /** The problems were written. */
  public static final int REFUSED = 10;

  /** So many are enough to begin with. */
  private static final int MOST_PROBLEMS = 100;

  private ImportProgram() {}

  public static void main(String[] arguments) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Path file = Path.of(arguments[0]);
    Wishes wishes = json.readValue(Path.of(arguments[1]), Wishes.class);
    try {
      TrainedNetwork model = ReadModelFile.read(file, wishes);
      Files.write(Path.of(arguments[2]), OnnxWriter.write(model));
      System.exit(READ);
    } catch (Refused refused) {
      List<Problem> problems = refused.problems().stream().limit(MOST_PROBLEMS).toList();
      json.writeValue(Path.of(arguments[3]), problems);
      System.exit(REFUSED);
    }
  }
}
