package dev.trainyard.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.engine.Refused;
import dev.trainyard.engine.network.Layer;
import dev.trainyard.engine.network.Network;
import dev.trainyard.engine.network.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteSourceTest {
  private static final Network LENET = Networks.all().get("LeNet-5");
  private static final Network RESNET = Networks.all().get("ResNet-20");
  private static final Layer RELU = new Layer.Activation(Layer.Nonlinearity.RELU);

  @Test
  void aChainIsOneSequenceOfModulesInPyTorch() {
    SourceCode source = WriteSource.of(LENET, "LeNet-5", Framework.PYTORCH);

    assertThat(source.filename()).isEqualTo("lenet_5.py");
    assertThat(source.code())
        .startsWith("\"\"\"LeNet-5 in PyTorch: 61,706 parameters.\"\"\"\n\nimport torch\n")
        .contains("class LeNet5(nn.Module):")
        .contains("self.layers = nn.Sequential(")
        .contains("nn.Conv2d(1, 6, 5, padding=2),  # c1: 6×28×28")
        .contains("nn.Linear(120, 84),  # f6: 84")
        .contains("return self.layers(x)");
  }

  @Test
  void aBranchHasANameInPyTorch() {
    assertThat(WriteSource.of(RESNET, "ResNet-20", Framework.PYTORCH).code())
        .contains("relu1 = self.conv1(x)\n        x = self.block1a_conv1(relu1)\n")
        .contains("block1a_relu = torch.relu(x + relu1)\n")
        .contains("x = torch.relu(x + block3b_relu)\n        return self.output(x)\n");
  }

  @Test
  void aChainIsSequentialInKeras() {
    SourceCode source = WriteSource.of(LENET, "LeNet-5", Framework.KERAS);

    assertThat(source.code())
        .contains("keras.Input((28, 28, 1)),")
        .contains("layers.Conv2D(6, 5, padding=\"same\", activation=\"tanh\"),  # c1: 28×28×6")
        .contains("layers.Dense(10, activation=\"softmax\"),");
    assertThat(source.notes()).anyMatch(note -> note.contains("height × width × channels"));
  }

  @Test
  void kerasPadsByItselfOnlyWhereItPadsAsWeDo() {
    String code = WriteSource.of(RESNET, "ResNet-20", Framework.KERAS).code();

    // stride 2 on 28 places: "same" would put its only zero behind the last one
    assertThat(code)
        .contains("x = layers.ZeroPadding2D(1)(block1c_relu)\nx = layers.Conv2D(32, 3, strides=2,");
  }

  @Test
  void aMaximumOverAMarginSeesNoZeros() {
    Network network = pooledWithMargin("tanh", Layer.Function.MAX);

    assertThat(WriteSource.of(network, "x", Framework.KERAS).code()).contains("PadWithLowest(1)");
    assertThat(
            WriteSource.of(pooledWithMargin("relu", Layer.Function.MAX), "x", Framework.KERAS)
                .code())
        .contains("layers.ZeroPadding2D(1)");
  }

  @Test
  void whatAFrameworkCannotSayIsSaidInWords() {
    Network network = pooledWithMargin("tanh", Layer.Function.AVERAGE);

    assertThat(WriteSource.of(network, "x", Framework.KERAS).notes())
        .anyMatch(note -> note.contains("counts the margin's zeros"));
    assertThat(WriteSource.of(network, "x", Framework.PYTORCH).code())
        .contains("count_include_pad=False");
    assertThat(WriteSource.of(RESNET, "x", Framework.DEEPLEARNING4J).notes())
        .anyMatch(note -> note.contains("numParams()"));
  }

  @Test
  void anyTitleAndAnyIdMakeNamesThatCompile() {
    Network network =
        Network.from(new Shape.Vector(4))
            .then("1-2", Layer.Dense.of(3))
            .then("lambda", RELU)
            .add("train", Layer.Dense.of(3), "lambda")
            .add("1_2", new Layer.Add(), "train", "lambda")
            .then("x", new Layer.Softmax())
            .build();

    SourceCode source = WriteSource.of(network, "\"\"\" */ 3 nets\n", Framework.PYTORCH);

    assertThat(source.code())
        .contains("class Network3Nets(nn.Module):")
        .contains("self.block1_2 = nn.Sequential(")
        .contains("lambda_2 = self.block1_2(x)")
        .contains("self.train_2 = nn.Linear(3, 3)")
        .startsWith("\"\"\"3 nets in PyTorch: 27 parameters.\"\"\"\n");
    assertThat(WriteSource.of(network, "*/ x", Framework.DEEPLEARNING4J).code())
        .contains("/** x in Deeplearning4j: 27 parameters. */");
  }

  @Test
  void aNetworkThatIsWrongIsRefused() {
    Network wrong = new Network(new Shape.Vector(4), List.of());

    assertThatThrownBy(() -> WriteSource.of(wrong, "x", Framework.KERAS))
        .isInstanceOf(Refused.class);
  }

  private static Network pooledWithMargin(String activation, Layer.Function function) {
    Layer before = activation.equals("relu") ? RELU : new Layer.Activation(Layer.Nonlinearity.TANH);
    var three = dev.trainyard.engine.network.Extent.square(3);
    var two = dev.trainyard.engine.network.Extent.square(2);
    var one = dev.trainyard.engine.network.Extent.square(1);
    return Network.from(new Shape.Image(1, 8, 8))
        .then("act", before)
        .then("pool", new Layer.Pooling(function, three, two, one))
        .then("flatten", new Layer.Flatten())
        .then("output", Layer.Dense.of(2))
        .then("softmax", new Layer.Softmax())
        .build();
  }
}
