package dev.trainyard.server.prediction;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.network.Task;
import dev.trainyard.engine.run.RunId;
import dev.trainyard.exchange.artifact.Artifact;
import dev.trainyard.exchange.queue.RunRecord;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.onnx.OnnxModel;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.account.Person;
import dev.trainyard.server.dataset.Png;
import dev.trainyard.server.problem.Declined;
import dev.trainyard.server.problem.ProblemCode;
import dev.trainyard.server.run.AsMeasured;
import dev.trainyard.server.run.EpochText;
import dev.trainyard.server.run.FindModel;
import dev.trainyard.server.run.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/runs/{id}/predictions")
@Tag(name = "Runs")
class PredictionApi {
  /** Larger models are for the browser or the notebook, not for the server's memory. */
  private static final long MOST_BYTES = 256L << 20;

  private final Runs runs;
  private final FindModel find;
  private final OpenModels models;
  private final JsonMapper json;

  PredictionApi(Runs runs, FindModel find, OpenModels models, JsonMapper json) {
    this.runs = runs;
    this.find = find;
    this.models = models;
    this.json = json;
  }

  /** An image as numbers, or some examples of a model that reads no images. */
  record NumbersBody(
      @Schema(
              description = "0 to 255: height x width, or channels x height x width",
              type = "array",
              nullable = true)
          Object pixels,
      @Schema(
              description = "Examples of a model that reads numbers, before preprocessing",
              nullable = true,
              example = "[[0.5, -0.25]]")
          List<List<Double>> inputs) {}

  @Operation(
      summary = "Let a run's model read an image",
      description =
          "A PNG or JPEG of up to 2 MiB. One of the input's own size is read as it is; another one"
              + " is made to look like the data set's: light on dark, centred, shrunk.")
  @PostMapping(consumes = {"image/png", "image/jpeg"})
  PredictionView image(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = EpochText.WHICH)
          @Min(value = 1, message = EpochText.FROM_ONE)
          @RequestParam(required = false)
          Integer epoch,
      @RequestBody byte[] file) {
    RunRecord run = runs.of(person, new RunId(id));
    Artifact artifact = model(run, epoch);
    if (file.length > DecodeImage.MOST_BYTES) {
      throw Declined.because(ProblemCode.TOO_LARGE, "An image has at most 2 MiB. Make it smaller.");
    }
    BufferedImage image = DecodeImage.from(file);
    DatasetId dataset = dataset(run);
    return predict(artifact, input -> FitImage.to(input, dataset, image));
  }

  @Operation(
      summary = "Let a run's model read an image, or examples of numbers",
      description =
          "The image as pixels, already of the input's size; of a model that reads numbers, inputs.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(oneOf = {PredictionView.class, AnswersView.class})))
  @PostMapping(consumes = "application/json")
  Object numbers(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @Parameter(description = EpochText.WHICH)
          @Min(value = 1, message = EpochText.FROM_ONE)
          @RequestParam(required = false)
          Integer epoch,
      @RequestBody NumbersBody body) {
    if (body.pixels() == null && body.inputs() == null) {
      throw Declined.invalid("/pixels", "Write the pixels: a list of rows. Or write inputs.");
    }
    Artifact artifact = model(runs.of(person, new RunId(id)), epoch);
    return body.pixels() == null
        ? open(artifact, model -> AnswersView.of(model, body.inputs()))
        : predict(artifact, input -> ReadPixels.from(body.pixels(), input));
  }

  private DatasetId dataset(RunRecord run) {
    return new DatasetId(json.readTree(run.plan()).path("dataset").path("id").asString(""));
  }

  private Artifact model(RunRecord run, Integer epoch) {
    Artifact artifact = find.of(run, Optional.ofNullable(epoch));
    if (artifact.bytes() > MOST_BYTES) {
      throw notReady("This model is too large to be asked here. Download it and ask it yourself.");
    }
    return artifact;
  }

  private static Declined notReady(String words) {
    return Declined.because(ProblemCode.MODEL_NOT_READY, words);
  }

  private PredictionView predict(Artifact artifact, Function<Shape.Image, byte[]> pixels) {
    return open(artifact, model -> ask(model, pixels));
  }

  private <T> T open(Artifact artifact, Function<OnnxModel, T> question) {
    try {
      return models.ask(new OpenModels.ModelFile(artifact.sha256(), artifact.key()), question);
    } catch (UnreadableModel damaged) {
      throw notReady("The run's model can't be used: " + damaged.getMessage());
    } catch (NoSuchObject replaced) {
      throw notReady("A newer model is taking this one's place. Try again.");
    }
  }

  private static PredictionView ask(OnnxModel model, Function<Shape.Image, byte[]> pixels) {
    if (!(model.input() instanceof Shape.Image input)) {
      throw WrongImage.because("This model does not read images. Write inputs: lists of numbers.");
    }
    if (model.task() != Task.CLASSIFICATION) {
      throw WrongImage.because(
          "This model does not say what an image is. Download it to use its answers.");
    }
    byte[] seen = pixels.apply(input);
    float[] probabilities =
        model.answers(new float[][] {model.preprocessing().apply(seen, input)})[0];
    List<Object> numbers = new ArrayList<>();
    int predicted = 0;
    for (int i = 0; i < probabilities.length; i++) {
      numbers.add(AsMeasured.json(probabilities[i]));
      predicted = probabilities[i] > probabilities[predicted] ? i : predicted;
    }
    return new PredictionView(
        model.labels(),
        numbers,
        predicted,
        new PredictionView.PreprocessingView(
            model.preprocessing().mean(), model.preprocessing().deviation(), input.sizes()),
        Png.base64(seen, 0, input));
  }
}
