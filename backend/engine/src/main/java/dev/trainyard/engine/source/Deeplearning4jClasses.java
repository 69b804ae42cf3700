package dev.trainyard.engine.source;

/** Members of the written class: its main, and layers that Deeplearning4j lacks. */
final class Deeplearning4jClasses {
  static final String MAIN =
      """

        public static void main(String[] arguments) {
          ComputationGraph network = network();
          System.out.println(network.outputSingle(Nd4j.zeros(1, %s)).shapeInfoToString());
          long parameters =
              network.paramTable().entrySet().stream()
                  .filter(entry -> !entry.getKey().matches(".*_(mean|log10stdev)"))
                  .mapToLong(entry -> entry.getValue().length())
                  .sum();
          System.out.println(parameters + " parameters");
        }
      """;

  static final String ADD_IN_GROUPS =
      """

        /** The same layer for each group of channels by itself, and their outputs side by side. */
        static void addInGroups(
            GraphBuilder graph,
            String name,
            int groups,
            int channels,
            Supplier<Layer> layer,
            String input) {
          String[] parts = new String[groups];
          for (int i = 0; i < groups; i++) {
            parts[i] = name + "-" + i;
            String part = parts[i] + "-input";
            graph.addLayer(part, new Channels(i * channels, (i + 1) * channels), input);
            graph.addLayer(parts[i], layer.get(), part);
          }
          graph.addVertex(name, new MergeVertex(), parts);
        }

        /** The channels of an image from one to before another. */
        static class Channels extends SameDiffLambdaLayer {
          private final int from;
          private final int to;

          Channels(int from, int to) {
            this.from = from;
            this.to = to;
          }

          @Override
          public SDVariable defineLayer(SameDiff graph, SDVariable x) {
            SDIndex all = SDIndex.all();
            return x.get(all, SDIndex.interval(from, to), all, all);
          }

          @Override
          public InputType getOutputType(int index, InputType input) {
            InputType.InputTypeConvolutional image = (InputType.InputTypeConvolutional) input;
            return InputType.convolutional(image.getHeight(), image.getWidth(), to - from);
          }
        }
      """;

  static final String SCALE_CHANNELS =
      """

        /** An image times a vector with a number for each of its channels. */
        static class ScaleChannels extends SameDiffLambdaVertex {
          private final int image;
          private final int vector;

          ScaleChannels(int image, int vector) {
            this.image = image;
            this.vector = vector;
          }

          @Override
          public SDVariable defineVertex(SameDiff graph, VertexInputs inputs) {
            SDVariable scale = inputs.getInput(vector);
            return inputs.getInput(image).mul(graph.expandDims(graph.expandDims(scale, 2), 3));
          }

          @Override
          public InputType getOutputType(int index, InputType... inputs) {
            return inputs[image];
          }
        }
      """;

  static final String PAD_CHANNELS =
      """

        /** Channels of zeros before and after the input's own. */
        static class PadChannels extends SameDiffLambdaLayer {
          private final int before;
          private final int after;

          PadChannels(int before, int after) {
            this.before = before;
            this.after = after;
          }

          @Override
          public SDVariable defineLayer(SameDiff graph, SDVariable x) {
            int[][] paddings = {{0, 0}, {before, after}, {0, 0}, {0, 0}};
            return graph.nn().pad(x, graph.constant(Nd4j.createFromArray(paddings)), 0);
          }

          @Override
          public InputType getOutputType(int index, InputType input) {
            InputType.InputTypeConvolutional image = (InputType.InputTypeConvolutional) input;
            return InputType.convolutional(
                image.getHeight(), image.getWidth(), before + image.getChannels() + after);
          }
        }
      """;

  static final String POLYNOMIAL_FEATURES =
      """

        /** All products of 1 to degree numbers: x, y, x², xy, y² for two numbers and degree 2. */
        static class PolynomialFeatures extends SameDiffLambdaLayer {
          private final List<int[]> products = new ArrayList<>();

          PolynomialFeatures(int inputs, int degree) {
            for (int factors = 1; factors <= degree; factors++) {
              choose(new int[factors], 0, 0, inputs);
            }
          }

          private void choose(int[] product, int place, int least, int inputs) {
            if (place == product.length) {
              products.add(product.clone());
              return;
            }
            for (product[place] = least; product[place] < inputs; product[place]++) {
              choose(product, place + 1, product[place], inputs);
            }
          }

          @Override
          public SDVariable defineLayer(SameDiff graph, SDVariable x) {
            return graph.concat(
                1,
                products.stream()
                    .map(product -> graph.prod(graph.gather(x, product, 1), true, 1))
                    .toArray(SDVariable[]::new));
          }

          @Override
          public InputType getOutputType(int index, InputType input) {
            return InputType.feedForward(products.size());
          }
        }
      """;

  static final String GAUSSIAN_KERNEL =
      """

        /** exp(-|x - c|² / 2σ²) for fixed centres c. */
        static class GaussianKernel extends SameDiffLambdaLayer {
          private final INDArray centres;
          private final double sigma;

          GaussianKernel(int inputs, int centres, double sigma) {
            this.centres = Nd4j.randn(1, centres, inputs);
            this.sigma = sigma;
          }

          @Override
          public SDVariable defineLayer(SameDiff graph, SDVariable x) {
            SDVariable differences = graph.expandDims(x, 1).sub(graph.constant(centres));
            SDVariable distances = graph.sum(graph.math().square(differences), 2);
            return graph.math().exp(distances.mul(-1 / (2 * sigma * sigma)));
          }

          @Override
          public InputType getOutputType(int index, InputType input) {
            return InputType.feedForward(centres.size(1));
          }
        }
      """;

  private Deeplearning4jClasses() {}
}
