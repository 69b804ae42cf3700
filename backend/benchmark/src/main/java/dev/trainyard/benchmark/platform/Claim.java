package dev.trainyard.benchmark.platform;

import java.util.List;
import java.util.Map;

/**
 * What a paper says of two networks.
 *
 * @param better the one that the paper is about
 * @param worse its forerunner, or its twin without the idea
 */
record Claim(String paper, Contender better, Contender worse) {
  private static final Contender LINEAR =
      Contender.onNumbers("linear regression", "linear-regression", "curve-sine", "r2");
  private static final Contender POLYNOMIAL =
      Contender.onNumbers("polynomial regression", "polynomial-regression", "curve-sine", "r2");
  private static final Contender LOGISTIC =
      Contender.onNumbers(
          "logistic regression", "logistic-regression", "points-moons", "testAccuracy");
  private static final Contender KERNEL =
      Contender.onNumbers("kernel machine", "kernel-machine", "points-moons", "testAccuracy");
  private static final Contender SOFTMAX =
      Contender.onDigits("softmax regression", "softmax-regression");
  private static final Contender MLP = Contender.onDigits("MLP", "mlp");
  private static final Contender LENET_ON_DIGITS = Contender.onDigits("LeNet-5", "lenet-5");
  private static final Contender LENET = clothes("LeNet-5", "lenet-5");
  private static final Contender ALEXNET = clothes("AlexNet", "alexnet");
  private static final Contender VGG_11 = clothes("VGG-11", "vgg-11");
  private static final Contender VGG_16 = clothes("VGG-16", "vgg-16");
  private static final Contender VGG_11_NORMALIZED =
      Contender.onClothes("VGG-11 with batch normalization", "vgg-11", Map.of("batchNorm", "on"));
  private static final Contender GOOGLENET = clothes("GoogLeNet", "googlenet");
  private static final Contender RESNET_20 = clothes("ResNet-20", "resnet-20");
  private static final Contender SE_RESNET_20 = clothes("SE-ResNet-20", "se-resnet-20");
  private static final Contender PLAIN_20 = Contender.ofDepth("plain-20", "plain-20");
  private static final Contender SHORT_RESNET_20 =
      Contender.ofDepth("ResNet-20, six epochs", "resnet-20");
  private static final Contender PLAIN_56 = Contender.ofDepth("plain-56", "plain-56");
  private static final Contender RESNET_56 = Contender.ofDepth("ResNet-56", "resnet-56");
  private static final Contender FCN_32S = Contender.onScenes("FCN-32s", "fcn-32s");
  private static final Contender FCN_16S = Contender.onScenes("FCN-16s", "fcn-16s");
  private static final Contender FCN_8S = Contender.onScenes("FCN-8s", "fcn-8s");

  static List<Claim> all() {
    return List.of(
        new Claim("powers of the input bend the line", POLYNOMIAL, LINEAR),
        new Claim("bells around examples bend the boundary", KERNEL, LOGISTIC),
        new Claim("a hidden layer (Rumelhart et al. 1986)", MLP, SOFTMAX),
        new Claim("shared weights (LeCun et al. 1998)", LENET_ON_DIGITS, MLP),
        new Claim("deeper and wider (Krizhevsky et al. 2012)", ALEXNET, LENET),
        new Claim("stacked 3×3 (Simonyan, Zisserman 2014)", VGG_16, ALEXNET),
        new Claim("more of them (the same, table 3)", VGG_16, VGG_11),
        new Claim("normalized layers (Ioffe, Szegedy 2015)", VGG_11_NORMALIZED, VGG_11),
        new Claim("branches of several sizes (Szegedy et al. 2014)", GOOGLENET, ALEXNET),
        new Claim("deeper still (He et al. 2015)", RESNET_20, VGG_16),
        new Claim("weighed channels (Hu et al. 2017)", SE_RESNET_20, RESNET_20),
        new Claim("finer strides (Long et al. 2014)", FCN_16S, FCN_32S),
        new Claim("still finer strides (Long et al. 2014)", FCN_8S, FCN_16S),
        new Claim("shortcuts (He et al. 2015)", SHORT_RESNET_20, PLAIN_20),
        new Claim("depth alone degrades (He et al. 2015, figure 1)", PLAIN_20, PLAIN_56),
        new Claim("shortcuts make depth pay (He et al. 2015)", RESNET_56, PLAIN_56));
  }

  private static Contender clothes(String title, String id) {
    return Contender.onClothes(title, id, Map.of());
  }
}
