package dev.trainyard.server.openapi;

import dev.trainyard.engine.document.LayerDocument;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that the engine reads and writes by itself: networks, plans, data sets. */
final class DocumentSchemas {
  private DocumentSchemas() {}

  static Map<String, Schema<?>> all() {
    Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    schemas.put("Network", network());
    schemas.put("Analysis", analysis());
    schemas.put("NetworkSketch", sketch());
    schemas.put("Plan", plan());
    schemas.put("Augmentation", ControlSchemas.augmentation());
    schemas.put("Dataset", DatasetSchemas.description());
    return schemas;
  }

  private static Schema<?> network() {
    Schema<?> layer =
        new MapSchema()
            .description(
                "kind is one of "
                    + String.join(", ", LayerDocument.kinds())
                    + "; the other fields follow from it. A number may stand for [n, n].")
            .example(Map.of("kind", "convolution", "filters", 6, "kernel", List.of(5, 5)));
    Schema<?> node =
        new ObjectSchema()
            .addProperty("id", new StringSchema().example("c1"))
            .addProperty("layer", layer)
            .addProperty(
                "inputs",
                new ArraySchema()
                    .items(new StringSchema())
                    .description("Ids of earlier nodes, or \"input\""));
    return new ObjectSchema()
        .description("Layers in topological order; the last node is the output")
        .addProperty("version", new IntegerSchema().example(1))
        .addProperty("input", sizes("[channels, height, width]"))
        .addProperty("nodes", new ArraySchema().items(node));
  }

  private static Schema<?> analysis() {
    return counts(new ObjectSchema())
        .description("What follows from a network, for one example")
        .addProperty("output", sizes("the shape of the last node's output"))
        .addProperty("nodes", new ArraySchema().items(analysedNode()));
  }

  private static Schema<?> sketch() {
    Schema<?> problem =
        new ObjectSchema()
            .addProperty("field", new StringSchema().example("/network/nodes/3/layer/kernel"))
            .addProperty("message", new StringSchema().description("A sentence"));
    return counts(new ObjectSchema())
        .description("What is known of a network for one example, and all of its mistakes")
        .addProperty("nodes", new ArraySchema().items(analysedNode()))
        .addProperty("problems", new ArraySchema().items(problem));
  }

  private static Schema<?> analysedNode() {
    Schema<?> field =
        new ObjectSchema()
            .nullable(true)
            .description(
                "null where every unit sees the whole input, or where units lie closer together than"
                    + " its places")
            .addProperty("size", sizes("height, width"))
            .addProperty("stride", sizes("height, width"))
            .addProperty("offset", sizes("height, width"));
    return counts(
            new ObjectSchema()
                .addProperty("id", new StringSchema())
                .addProperty("kind", new StringSchema())
                .addProperty("inputs", new ArraySchema().items(new StringSchema()))
                .addProperty("output", sizes("the shape of its output")))
        .addProperty("receptiveField", field);
  }

  private static Schema<?> counts(Schema<?> schema) {
    return schema
        .addProperty("parameters", new IntegerSchema().format("int64"))
        .addProperty("macs", new IntegerSchema().format("int64"))
        .addProperty("activationBytes", new IntegerSchema().format("int64"));
  }

  private static Schema<?> plan() {
    return new ObjectSchema()
        .description(
            "Everything needed to repeat a training. Exactly one of architecture and network;"
                + " everything but these and the data set has a default.")
        .addProperty("version", new IntegerSchema().example(1))
        .addProperty(
            "architecture",
            new ObjectSchema()
                .nullable(true)
                .addProperty("id", new StringSchema().example("lenet-5"))
                .addProperty("width", new NumberSchema().example(1.0))
                .addProperty("options", new MapSchema().example(Map.of("activation", "tanh"))))
        .addProperty("network", new Schema<>().$ref("#/components/schemas/Network"))
        .addProperty("dataset", DatasetSchemas.choice())
        .addProperty("optimizer", ControlSchemas.optimizer())
        .addProperty("schedule", ControlSchemas.schedule())
        .addProperty("gradientClip", ControlSchemas.gradientClip())
        .addProperty("stopping", ControlSchemas.stopping())
        .addProperty("initialization", ControlSchemas.initialization())
        .addProperty("batchSize", new IntegerSchema().example(64))
        .addProperty("epochs", new IntegerSchema().example(3))
        .addProperty("seed", new IntegerSchema().format("int64").example(1))
        .addProperty("engine", new StringSchema()._enum(List.of("auto", "dl4j", "pytorch")))
        .addProperty("precision", new StringSchema()._enum(List.of("auto", "fp32", "bf16")))
        .addProperty("start", start())
        .addProperty("solver", ControlSchemas.solver())
        .addProperty("augmentation", new Schema<>().$ref("#/components/schemas/Augmentation"));
  }

  private static Schema<?> start() {
    Schema<?> nodes = new ArraySchema().items(new StringSchema().example("c1"));
    return new ObjectSchema()
        .nullable(true)
        .description(
            "Fine-tuning: the weights to begin with are those of another run or of a model")
        .addProperty("run", new StringSchema().format("uuid").description("Whose model it is"))
        .addProperty(
            "model",
            new StringSchema().format("uuid").description("In the registry, in place of a run"))
        .addProperty(
            "sha256",
            new StringSchema()
                .description("Which file; left out, the source's newest, and then it is pinned"))
        .addProperty(
            "copy", described(nodes, "Nodes that begin with its weights; all that fit if left out"))
        .addProperty("freeze", described(nodes, "Nodes that never change; none if left out"));
  }

  private static Schema<?> described(Schema<?> nodes, String words) {
    return new ArraySchema().items(nodes.getItems()).description(words);
  }

  static Schema<?> sizes(String words) {
    return new ArraySchema().items(new IntegerSchema()).description(words);
  }
}
