package dev.trainyard.server.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;

/** What data sets are, and what a plan takes of one. */
final class DatasetSchemas {
  private DatasetSchemas() {}

  static Schema<?> choice() {
    return new ObjectSchema()
        .addProperty("id", new StringSchema().example("mnist"))
        .addProperty("train", new IntegerSchema().example(60000))
        .addProperty("test", new IntegerSchema().example(10000))
        .addProperty(
            "classes",
            new ArraySchema()
                .items(new IntegerSchema())
                .description("Only these classes, numbered anew in this order"))
        .addProperty(
            "options",
            new MapSchema()
                .description("Of a made data set, by the names that it lists")
                .example(Map.of("noise", 0.1, "seed", 1)))
        .addProperty(
            "points",
            new ArraySchema()
                .items(new ArraySchema().items(new NumberSchema()))
                .description("Of points-own: 4 to 2,000 of [x, y, class]"))
        .addProperty(
            "heldOut",
            new ObjectSchema()
                .description(
                    "Test examples that this plan passes over, for the leaderboard; written by the"
                        + " server, whatever is sent")
                .addProperty("id", new StringSchema())
                .addProperty("perClass", new IntegerSchema().example(100)));
  }

  static Schema<?> description() {
    Schema<?> schema = new ObjectSchema().description("What there is to train on");
    for (String text : List.of("id", "title", "description", "licence", "origin", "sha256")) {
      schema.addProperty(text, new StringSchema());
    }
    for (String list : List.of("input", "trainHistogram", "testHistogram")) {
      schema.addProperty(list, DocumentSchemas.sizes(list));
    }
    for (String list : List.of("mean", "deviation")) {
      schema.addProperty(list, new ArraySchema().items(new NumberSchema()));
    }
    Schema<?> option =
        new ObjectSchema()
            .addProperty("name", new StringSchema().example("noise"))
            .addProperty("title", new StringSchema())
            .addProperty("whole", new BooleanSchema())
            .addProperty("least", new NumberSchema())
            .addProperty("most", new NumberSchema())
            .addProperty("standard", new NumberSchema());
    return schema
        .addProperty(
            "task",
            new StringSchema()._enum(List.of("classification", "segmentation", "regression")))
        .addProperty(
            "options",
            new ArraySchema()
                .items(option)
                .description("Numbers that one may choose, if the set is made"))
        .addProperty("labels", new ArraySchema().items(new StringSchema()))
        .addProperty("train", new IntegerSchema())
        .addProperty("test", new IntegerSchema())
        .addProperty(
            "heldOut",
            new IntegerSchema()
                .description("Further test examples, that are held out for a leaderboard now"))
        .addProperty("bytes", new IntegerSchema().format("int64"));
  }
}
