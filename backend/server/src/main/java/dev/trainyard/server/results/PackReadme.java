package dev.trainyard.server.results;

import java.util.List;
import java.util.Locale;

/** The first thing that somebody opens at home. */
final class PackReadme {
  private static final String ABOUT =
      """
      # What %s trained in %s

      Everything here is yours, and nothing of it needs the server, but repeating a run.

      ## In each folder

      | | |
      |---|---|
      | `model.onnx` | the trained network; labels and preprocessing are in its metadata, and any ONNX runtime reads it |
      | `plan.json` | all that decides the outcome, the seed included |
      | `curve.csv` | every number that was measured, as it was measured: `NaN` is NaN |
      | `card.md` | network, data, training, results, engine, seed and what it started from |

      ## Use a model

          pip install onnxruntime numpy

          import json, numpy, onnxruntime
          model = onnxruntime.InferenceSession("FOLDER/model.onnx")
          about = model.get_modelmeta().custom_metadata_map     # network, labels, preprocessing
          image = numpy.zeros(model.get_inputs()[0].shape[1:], "float32")[None]
          print(model.run(None, {model.get_inputs()[0].name: image})[0])

      ## Repeat a run

      `repeat.ipynb` hands the plans in again and holds the new curves against the old ones. It needs a Trainyard
      and a token of yours (page *Account*), and nothing but Jupyter beside:

          TRAINYARD_URL=http://… TRAINYARD_TOKEN=ty_… jupyter notebook repeat.ipynb

      The same plan on the same engine and kind of device gives the same curve; on another one it differs in
      the last digits, which training amplifies.

      ## The runs

      """;

  private PackReadme() {}

  static String of(Pack pack, List<PackedRun> runs) {
    StringBuilder text =
        new StringBuilder(
            ABOUT.formatted(pack.owner().displayName(), Markdown.line(pack.workshop().title())));
    if (runs.isEmpty()) {
      return text.append("None is over yet.\n").toString();
    }
    text.append("| folder | title | ended as | test accuracy |\n|---|---|---|---|\n");
    runs.forEach(run -> text.append(row(run)));
    List<PackedRun> without = runs.stream().filter(run -> !run.missing().isEmpty()).toList();
    if (!without.isEmpty()) {
      text.append("\n## Missing\n\n");
      without.forEach(
          run -> text.append("* `%s/model.onnx`: %s\n".formatted(run.folder(), run.missing())));
    }
    return text.toString();
  }

  private static String row(PackedRun run) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            run.folder(),
            Markdown.line(run.title()),
            run.state().name().toLowerCase(Locale.ROOT),
            run.testAccuracy().isPresent()
                ? String.format(Locale.ROOT, "%.4f", run.testAccuracy().getAsDouble())
                : "");
  }
}
