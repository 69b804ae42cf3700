package dev.trainyard.engine.architecture;

import java.util.List;

/** The three networks of one table: with shortcuts, without them, and with weighted channels. */
enum Twin {
  RESIDUAL(
      "resnet",
      "ResNet",
      Family.RESIDUAL,
      2015,
      "Each block learns only what to add to its input, so that many layers can be trained.",
      Papers.RESNET),
  PLAIN(
      "plain",
      "Plain",
      Family.PLAIN,
      2015,
      "The layers of a residual network without its shortcuts: deeper plain networks train worse.",
      Papers.RESNET),
  SQUEEZED(
      "se-resnet",
      "SE-ResNet",
      Family.SQUEEZE_EXCITATION,
      2017,
      "Each block looks at the whole image and weighs its channels before it adds them.",
      Papers.SENET);

  /** How the blocks are written. */
  record Style(ConvolutionUnit unit, boolean skip, boolean squeezeExcitation) {}

  private final String id;
  private final String title;
  private final Family family;
  private final int year;
  private final String idea;
  private final Paper paper;

  Twin(String id, String title, Family family, int year, String idea, Paper paper) {
    this.id = id;
    this.title = title;
    this.family = family;
    this.year = year;
    this.idea = idea;
    this.paper = paper;
  }

  About about(int layers) {
    return new About(id + "-" + layers, title + "-" + layers, family, year, idea, paper);
  }

  /** What makes a twin what it is cannot be switched; a residual network can become the others. */
  List<Option> options() {
    Option activation = Option.activation("relu", "tanh", "sigmoid");
    Option batchNorm = Option.batchNorm(true);
    return this == RESIDUAL
        ? List.of(
            activation,
            batchNorm,
            Option.onOff("skip", "Skip connections", true),
            Option.onOff("squeezeExcitation", "Squeeze-and-excitation", false))
        : List.of(activation, batchNorm);
  }

  Style style(Options options) {
    var unit = ConvolutionUnit.of(options);
    return this == RESIDUAL
        ? new Style(unit, options.on("skip"), options.on("squeezeExcitation"))
        : new Style(unit, this != PLAIN, this == SQUEEZED);
  }

  private static final class Papers {
    static final Paper RESNET =
        new Paper(
            "Deep Residual Learning for Image Recognition (He, Zhang, Ren, Sun)",
            "https://arxiv.org/abs/1512.03385");
    static final Paper SENET =
        new Paper(
            "Squeeze-and-Excitation Networks (Hu, Shen, Albanie, Sun, Wu)",
            "https://arxiv.org/abs/1709.01507");
  }
}
