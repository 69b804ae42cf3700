package dev.trainyard.worker.insight;

import dev.trainyard.engine.dataset.Examples;
import dev.trainyard.engine.dataset.Targets;
import dev.trainyard.engine.training.Confusion;
import dev.trainyard.engine.training.EpochReport;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which class each place was taken for.
 *
 * @param scenes the first test examples, always the same ones
 */
record Segmentation(List<SceneView> scenes, List<Iou> perClass) {
  private static final int SCENES = 8;

  /**
   * One class over all test examples.
   *
   * @param iou intersection over union; null if the class is nowhere, in truth and prediction
   * @param places of this class
   */
  record Iou(String label, Double iou, long places) {}

  static Segmentation of(EpochReport report, List<String> labels, Examples test) {
    var maps = (Targets.ClassMaps) test.targets();
    int shown = Math.min(SCENES, report.outputs().length);
    Confusion confusion = report.scores().confusion().orElseThrow();
    return new Segmentation(
        IntStream.range(0, shown)
            .mapToObj(index -> SceneView.of(test, maps, index, report.outputs()[index]))
            .toList(),
        IntStream.range(0, labels.size())
            .mapToObj(label -> iou(labels.get(label), confusion, label))
            .toList());
  }

  private static Iou iou(String name, Confusion confusion, int label) {
    double iou = confusion.iou(label);
    return new Iou(name, Double.isNaN(iou) ? null : iou, confusion.support(label));
  }
}
