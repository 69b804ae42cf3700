package dev.trainyard.onnx;

/** Finds the sentence for a file that carries no valid seal: what it is instead of ours. */
final class WhyUnreadable {
  private WhyUnreadable() {}

  static UnreadableModel of(byte[] file) {
    if (file.length == 0) {
      return new UnreadableModel("The file is empty. Download the model again.");
    }
    ModelFile model = ModelFile.of(file);
    if (model.claimsToBeOurs()) {
      return new UnreadableModel(
          "The file was made by Trainyard, but it has been changed or cut short since: its checksum"
              + " does not match. Download the model again.");
    }
    if (!model.whole() || model.graph().isEmpty()) {
      return new UnreadableModel(
          "This is not an ONNX model, or it is damaged. Choose a model.onnx that Trainyard made.");
    }
    return foreign(model);
  }

  private static UnreadableModel foreign(ModelFile model) {
    String maker = model.producer().isEmpty() ? "another program" : Quoted.of(model.producer());
    return new UnreadableModel(
        "This ONNX model was made by %s. Its metadata lacks %s, so its layers, classes and pixel"
                .formatted(maker, String.join(", ", MetadataKeys.ALL))
            + " scaling are unknown; only models that Trainyard made can be read."
            + ForeignOperators.sentence(model.graph()));
  }
}
