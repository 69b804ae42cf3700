package dev.trainyard.server.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashSet;
import java.util.List;

/** The parts of a plan that steer its training. */
final class ControlSchemas {
  private static final List<String> OPTIMIZERS =
      List.of("sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop");

  private ControlSchemas() {}

  static Schema<?> optimizer() {
    return new ObjectSchema()
        .description("How a gradient becomes a step; the formulas are PyTorch's")
        .addProperty("kind", new StringSchema()._enum(OPTIMIZERS))
        .addProperty("learningRate", new NumberSchema().example(0.002))
        .addProperty("momentum", new NumberSchema().description("momentum, nesterov: 0.9"))
        .addProperty("beta1", new NumberSchema().description("adam, adamw: 0.9"))
        .addProperty("beta2", new NumberSchema().description("adam, adamw: 0.999"))
        .addProperty("alpha", new NumberSchema().description("rmsprop: 0.99"))
        .addProperty("epsilon", new NumberSchema().description("adam, adamw, rmsprop: 1e-8"))
        .addProperty(
            "weightDecay",
            new NumberSchema()
                .description(
                    "Over all trained weights; coupled to the gradient, but for adamw, whose is"
                        + " decoupled and 0.01 if nothing is said"));
  }

  static Schema<?> schedule() {
    return new ObjectSchema()
        .description("How the learning rate goes over the epochs")
        .addProperty("kind", new StringSchema()._enum(List.of("constant", "step", "cosine")))
        .addProperty(
            "every", new IntegerSchema().description("step only: epochs from one fall to the next"))
        .addProperty("factor", new NumberSchema().description("step only: what is left, 0.1"))
        .addProperty(
            "warmUp",
            new NumberSchema().description("Epochs of a straight way up before; 0 for none"));
  }

  static Schema<?> gradientClip() {
    return orNull("number")
        .description("A gradient that is longer, over all trained weights, is shortened to this");
  }

  static Schema<?> stopping() {
    return new ObjectSchema()
        .description("What ends the training early; the network is then the last epoch's")
        .addProperty(
            "patience",
            orNull("integer").description("Epochs without a test loss below the lowest so far"))
        .addProperty("minutes", orNull("number").description("Of training, all attempts together"));
  }

  static Schema<?> augmentation() {
    return orNull("object")
        .description(
            "How training images are moved at random, anew in every epoch; null, or a kind left"
                + " out, moves nothing")
        .addProperty("flip", new BooleanSchema().description("Mirrors every second one"))
        .addProperty("rotation", new NumberSchema().description("Degrees to either side at most"))
        .addProperty(
            "scale",
            new ArraySchema()
                .items(new NumberSchema())
                .description("The smallest and the largest size")
                .example(List.of(0.9, 1.1)))
        .addProperty(
            "shift", new NumberSchema().description("Pixels in every direction at most").example(2))
        .addProperty(
            "crop",
            new IntegerSchema()
                .description("Pixels of padding, out of which the old size is cut anywhere"));
  }

  static Schema<?> initialization() {
    Schema<?> withSetting =
        new ObjectSchema()
            .addProperty("kind", new StringSchema()._enum(List.of("normal", "constant")))
            .addProperty("sigma", new NumberSchema().description("normal only: 0.01"))
            .addProperty("value", new NumberSchema().description("constant only: 0"));
    return new Schema<>()
        .description("How the first weights are drawn; biases begin with 0")
        .addOneOfItem(new StringSchema()._enum(List.of("zeros", "lecun", "xavier", "he")))
        .addOneOfItem(withSetting);
  }

  static Schema<?> solver() {
    return new ObjectSchema()
        .description(
            "How the weights are found. least-squares: the last dense layer in closed form, after"
                + " flatten, polynomial features or Gaussian kernels only. svm: a kernel machine with"
                + " at least as many centres as training examples. boosting: the architecture"
                + " boosted-trees. All but gradient refuse optimizer, schedule, gradientClip,"
                + " stopping, initialization, batchSize, epochs, precision and start, which are null"
                + " in what comes back; an epoch is then a round.")
        .addProperty(
            "kind",
            new StringSchema()._enum(List.of("gradient", "least-squares", "svm", "boosting")))
        .addProperty(
            "ridge",
            new NumberSchema().description("least-squares: price of the weights' squares, 0"))
        .addProperty(
            "c", new NumberSchema().description("svm: price of an example beyond its margin, 1"))
        .addProperty(
            "learningRate",
            new NumberSchema().description("boosting: the share of each tree that counts, 0.3"));
  }

  /** OpenAPI 3.1 has no "nullable". */
  private static Schema<?> orNull(String type) {
    return new Schema<>().types(new LinkedHashSet<>(List.of(type, "null")));
  }
}
