package dev.trainyard.imports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes, and what to do with one that no reader here takes. */
enum FileKind {
  HDF5("\u0089HDF\r\n\u001a\n", null),
  ZIP("PK\u0003\u0004", null),
  PICKLE(
      "\u0080",
      "This is a Python pickle, as torch.save of old versions writes it. Pickles are programs and"
          + " are never opened; export the model as ONNX: torch.onnx.export(model, example,"
          + " \"model.onnx\")."),
  GGUF(
      "GGUF",
      "This is a GGUF file of a language model. A classifier in ONNX or Keras can be read."),
  TFLITE_FLATBUFFER(
      null,
      "This is a TensorFlow Lite model. Save the Keras model that it was made of:"
          + " model.save(\"model.keras\")."),
  GZIP("\u001f\u008b", "This is a compressed archive. Unpack it and import the model file in it."),
  PDF("%PDF", "This is a PDF document, not a model."),
  PNG("\u0089PNG", "This is an image, not a model. Draw with a model on its own page."),
  JPEG("\u00ff\u00d8\u00ff", "This is an image, not a model. Draw with a model on its own page."),
  PROGRAM("\u007fELF", "This is a program. Programs are never run; import an ONNX or Keras file."),
  PROGRAM_WINDOWS("MZ", "This is a program. Programs are never run; import an ONNX or Keras file."),
  NUMPY(
      "\u0093NUMPY", "This is a NumPy array: weights without their network. Export ONNX or Keras."),
  JSON(
      "{",
      "This is a JSON text: perhaps a network without its weights. Import the whole model as ONNX or"
          + " .keras."),
  OTHER(null, null);

  /** So many bytes tell. */
  static final int LONGEST = 16;

  /** Its bytes as Latin-1. */
  private final String magic;

  private final String refusal;

  FileKind(String magic, String refusal) {
    this.magic = magic;
    this.refusal = refusal;
  }

  static FileKind of(byte[] beginning) {
    String start = new String(beginning, StandardCharsets.ISO_8859_1);
    for (FileKind kind : values()) {
      if (kind.magic != null && start.startsWith(kind.magic)) {
        return kind;
      }
    }
    return start.startsWith("TFL3", 4) ? TFLITE_FLATBUFFER : OTHER;
  }

  /** Why it can't be imported and what could be instead; empty if a reader may try. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }
}
