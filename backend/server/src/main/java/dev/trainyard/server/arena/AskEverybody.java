package dev.trainyard.server.arena;

import dev.trainyard.engine.dataset.DatasetId;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.exchange.store.NoSuchObject;
import dev.trainyard.onnx.OnnxModel;
import dev.trainyard.onnx.UnreadableModel;
import dev.trainyard.server.arena.Drawing.Answer;
import dev.trainyard.server.prediction.FitImage;
import dev.trainyard.server.prediction.OpenModels;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets many models read one image, on every core. */
@Component
class AskEverybody {
  private static final Logger log = LoggerFactory.getLogger(AskEverybody.class);

  private final OpenModels open;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(task, "arena");
            thread.setDaemon(true);
            return thread;
          });

  AskEverybody(OpenModels open) {
    this.open = open;
  }

  @PreDestroy
  void end() {
    threads.shutdownNow();
  }

  /**
   * Each model sees the image as its own file says. One that can't answer is left out.
   *
   * @param meant the class that was meant
   */
  List<Answer> about(BufferedImage image, List<ArenaModel> models, Optional<String> meant) {
    List<CompletableFuture<Optional<Answer>>> asked = new ArrayList<>();
    for (ArenaModel model : models) {
      asked.add(CompletableFuture.supplyAsync(() -> answer(image, model, meant), threads));
    }
    return asked.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }

  private Optional<Answer> answer(BufferedImage image, ArenaModel model, Optional<String> meant) {
    try {
      return Optional.of(open.ask(model.file(), opened -> ask(opened, image, model, meant)));
    } catch (UnreadableModel | NoSuchObject broken) {
      log.warn("The model {} is left out of the arena: {}", model.id(), broken.getMessage());
      return Optional.empty();
    }
  }

  private static Answer ask(
      OnnxModel opened, BufferedImage image, ArenaModel model, Optional<String> meant) {
    byte[] seen = seen(image, (Shape.Image) opened.input(), model.dataset());
    float[][] inputs = {opened.preprocessing().apply(seen, (Shape.Image) opened.input())};
    float[] probabilities = opened.answers(inputs)[0];
    int best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return new Answer(
        model.id(),
        model.owner(),
        model.title(),
        opened.labels().get(best),
        probabilities[best],
        meant
            .map(opened.labels()::indexOf)
            .filter(place -> place >= 0)
            .map(place -> (double) probabilities[place]));
  }

  /** An image as the data set's authors would have prepared it. */
  static byte[] seen(BufferedImage image, Shape.Image input, DatasetId dataset) {
    return FitImage.to(input, dataset, image);
  }
}
