package dev.trainyard.server.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.architecture.Architectures;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Initialization;
import dev.trainyard.engine.training.InitialWeights;
import dev.trainyard.engine.training.Preprocessing;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.exchange.artifact.ArtifactLog;
import dev.trainyard.exchange.queue.Lease;
import dev.trainyard.exchange.store.ObjectStore;
import dev.trainyard.onnx.OnnxWriter;
import dev.trainyard.server.fixture.Answer;
import dev.trainyard.server.fixture.Bench;
import dev.trainyard.server.fixture.Caller;
import dev.trainyard.server.fixture.Plans;
import dev.trainyard.server.fixture.ServerTest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A run's model reads images of any kind, or says why it can't. */
@ServerTest
class PredictionTest {
  private static final Shape.Image DIGIT = new Shape.Image(1, 28, 28);

  @LocalServerPort int port;
  @Autowired Bench bench;
  @Autowired ObjectStore store;
  @Autowired ArtifactLog artifacts;
  private Caller ada;
  private String path;

  @BeforeEach
  void aRunWithAModel() throws Exception {
    ada = Caller.somebody(port, "Ada");
    path = aRunWith(leNet());
  }

  /** Where the model can be asked. */
  private String aRunWith(byte[] model) throws Exception {
    String run = Plans.submit(ada);
    Lease lease = bench.lease(run);
    String key = "runs/" + run + "/model.onnx";
    store.put(key, new ByteArrayInputStream(model), model.length);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
    artifacts.record(lease, "model.onnx", "application/octet-stream", model.length, sha256, key);
    bench.succeed(lease);
    return "/runs/" + run + "/predictions";
  }

  @Test
  void pixelsAreRead() {
    Answer answer = ada.post(path, Map.of("pixels", square(28, 28)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("labels")).hasSize(10);
    double sum =
        answer.json().get("probabilities").valueStream().mapToDouble(p -> p.asDouble()).sum();
    assertThat(sum).isBetween(0.999, 1.001);
    assertThat(answer.json().at("/preprocessing/input/1").asInt()).isEqualTo(28);
  }

  @Test
  void anImageOfTheInputsSizeIsSeenAsItIs() throws IOException {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(3, 5, 0, 77);

    Answer answer = ada.post(path, "image/png", encoded(image, "png"));

    BufferedImage seen = seen(answer);
    assertThat(seen.getRaster().getSample(3, 5, 0)).isEqualTo(77);
    assertThat(seen.getRaster().getSample(5, 3, 0)).isZero();
  }

  @Test
  void aLargeDrawingOnPaperBecomesASmallLightDigitInTheMiddle() throws IOException {
    BufferedImage paper = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 600, 400);
    pen.setColor(Color.BLACK);
    pen.fillRect(40, 60, 30, 200);
    pen.dispose();

    for (String format : List.of("png", "jpeg")) {
      BufferedImage seen = seen(ada.post(path, "image/" + format, encoded(paper, format)));
      assertThat(seen.getRaster().getSample(14, 14, 0)).isGreaterThan(200);
      assertThat(seen.getRaster().getSample(14, 5, 0)).isGreaterThan(200);
      assertThat(seen.getRaster().getSample(14, 1, 0)).isZero();
      assertThat(seen.getRaster().getSample(2, 14, 0)).isZero();
    }
  }

  @Test
  void whatIsNoUsableImageIsRefusedInWords() throws IOException {
    byte[] png = encoded(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png");
    byte[] cut = java.util.Arrays.copyOf(png, 40);
    byte[] bomb = png.clone();
    // the width in the header: 0x00100000
    bomb[17] = 0x10;

    assertWrong(ada.post(path, "image/png", "GIF89a".getBytes()));
    assertWrong(ada.post(path, "image/png", cut));
    assertWrong(ada.post(path, "image/png", bomb));
    assertWrong(
        ada.post(
            path,
            "image/png",
            encoded(new BufferedImage(99, 99, BufferedImage.TYPE_BYTE_GRAY), "png")));
    assertThat(ada.post(path, "image/gif", "GIF89a".getBytes()).code())
        .isEqualTo("unsupported-media");
    assertThat(ada.post(path, "image/png", new byte[3 << 20]).code()).isEqualTo("too-large");
  }

  private static void assertWrong(Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("wrong-image");
  }

  @Test
  void pixelsOfTheWrongSizeOrKindAreNamed() {
    assertThat(ada.post(path, Map.of("pixels", square(27, 28))).fields())
        .containsExactly("/pixels");
    assertThat(ada.post(path, Map.of("pixels", square(28, 5))).fields())
        .containsExactly("/pixels/0");
    assertThat(ada.post(path, Map.of("pixels", "a digit")).status()).isEqualTo(422);
    assertThat(ada.post(path, Map.of("pixels", List.of(square(28, 28), square(28, 28)))).status())
        .isEqualTo(422);
    assertThat(ada.post(path, Map.of()).fields()).containsExactly("/pixels");
  }

  @Test
  void aRunWithoutModelSaysSo() {
    String waiting = Plans.submit(ada);
    Map<String, Object> body = Map.of("pixels", square(28, 28));

    assertThat(ada.post("/runs/" + waiting + "/predictions", body).code())
        .isEqualTo("model-not-ready");
    bench.diverge(bench.lease(waiting));
    assertThat(ada.post("/runs/" + waiting + "/predictions", body).json().get("detail").asString())
        .contains("without a model");
  }

  @Test
  void aDamagedModelIsAProblemAndNoCrash() {
    String run = Plans.submit(ada);
    Lease lease = bench.lease(run);
    store.put("runs/" + run + "/m", new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);
    artifacts.record(
        lease, "model.onnx", "application/octet-stream", 3, "ab".repeat(32), "runs/" + run + "/m");
    bench.succeed(lease);

    Answer answer = ada.post("/runs/" + run + "/predictions", Map.of("pixels", square(28, 28)));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("model-not-ready");
  }

  private static List<List<Integer>> square(int height, int width) {
    return IntStream.range(0, height)
        .mapToObj(y -> IntStream.range(0, width).mapToObj(x -> (x * y) % 256).toList())
        .toList();
  }

  @Test
  void aModelOfNumbersIsAskedInNumbers() throws Exception {
    String points = aRunWith(logisticRegression());
    Answer answer = ada.post(points, Map.of("inputs", List.of(List.of(0.5, -1), List.of(0, 0))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("labels")).hasSize(2);
    assertThat(answer.json().at("/outputs/1/0").asDouble()).isEqualTo(0.5);
    assertThat(answer.json().at("/outputs/1/1").asDouble()).isEqualTo(0.5);

    assertThat(ada.post(points, Map.of("inputs", List.of(List.of(1)))).fields())
        .containsExactly("/inputs/0");
    assertThat(ada.post(points, Map.of("pixels", square(28, 28))).code()).isEqualTo("wrong-image");
    assertThat(ada.post(path, Map.of("inputs", List.of(List.of(1)))).code())
        .isEqualTo("wrong-image");
    assertThat(ada.post(path, Map.of()).status()).isEqualTo(422);
  }

  private static byte[] logisticRegression() {
    Network network =
        Network.from(new Shape.Vector(2))
            .then("output", Layer.Dense.of(1))
            .then("sigmoid", new Layer.Activation(Layer.Nonlinearity.SIGMOID))
            .build();
    return OnnxWriter.write(
        new TrainedNetwork(
            network,
            InitialWeights.of(network, Initialization.XAVIER, 1),
            List.of("A", "B"),
            Preprocessing.none(2)));
  }

  private static byte[] leNet() {
    Network network = Architectures.byId("lenet-5").orElseThrow().network(DIGIT, 10, 1, Map.of());
    return OnnxWriter.write(
        new TrainedNetwork(
            network,
            InitialWeights.of(network, Initialization.XAVIER, 1),
            IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
            new Preprocessing(List.of(0.1307), List.of(0.3081))));
  }

  private static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage seen(Answer answer) throws IOException {
    assertThat(answer.status()).as(new String(answer.bytes())).isEqualTo(200);
    return ImageIO.read(
        new ByteArrayInputStream(
            Base64.getDecoder().decode(answer.json().get("input").asString())));
  }
}
