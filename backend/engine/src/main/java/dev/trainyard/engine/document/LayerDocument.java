package dev.trainyard.engine.document;

import dev.trainyard.engine.network.Extent;
import dev.trainyard.engine.network.Layer;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Layers as objects with a {@code kind}. */
public final class LayerDocument {
  private static final Map<String, Function<Fields, Layer>> READERS = new LinkedHashMap<>();

  static {
    READERS.put("convolution", LayerDocument::convolution);
    READERS.put("transposed-convolution", LayerDocument::transposedConvolution);
    READERS.put("dense", in -> new Layer.Dense(any(in, "units"), in.flag("bias", true)));
    READERS.put("pooling", LayerDocument::pooling);
    READERS.put(
        "global-pooling",
        in -> new Layer.GlobalPooling(in.choice("function", Layer.Function.class)));
    READERS.put(
        "activation", in -> new Layer.Activation(in.choice("function", Layer.Nonlinearity.class)));
    READERS.put("batch-normalization", LayerDocument::batchNormalization);
    READERS.put("local-response-normalization", LayerDocument::localResponseNormalization);
    READERS.put("dropout", in -> new Layer.Dropout(in.number("rate")));
    READERS.put("add", in -> new Layer.Add());
    READERS.put("multiply", in -> new Layer.Multiply());
    READERS.put("concatenate", in -> new Layer.Concatenate());
    READERS.put("crop", LayerDocument::crop);
    READERS.put("pad-channels", in -> new Layer.PadChannels(any(in, "before"), any(in, "after")));
    READERS.put("flatten", in -> new Layer.Flatten());
    READERS.put("polynomial-features", in -> new Layer.PolynomialFeatures(any(in, "degree")));
    READERS.put(
        "gaussian-kernel", in -> new Layer.GaussianKernel(any(in, "centres"), in.number("sigma")));
    READERS.put("softmax", in -> new Layer.Softmax());
  }

  private LayerDocument() {}

  /** Empty if the kind is unknown; other mistakes are only noted. */
  static Optional<Layer> read(Fields in) {
    Object kind = in.required("kind");
    if (kind == null) {
      return Optional.empty();
    }
    Function<Fields, Layer> reader = READERS.get(kind);
    if (reader == null) {
      in.problem(
          "kind",
          "There is no layer %s. There are: %s.",
          Numbers.words(kind),
          String.join(", ", READERS.keySet()));
      return Optional.empty();
    }
    Layer layer = reader.apply(in);
    in.refuseOthers();
    return Optional.of(layer);
  }

  private static Layer convolution(Fields in) {
    return new Layer.Convolution(
        any(in, "filters"),
        extent(in, "kernel"),
        extent(in, "stride", Extent.square(1)),
        extent(in, "padding", Extent.square(0)),
        extent(in, "dilation", Extent.square(1)),
        any(in, "groups", 1),
        in.flag("bias", true));
  }

  private static Layer transposedConvolution(Fields in) {
    return new Layer.TransposedConvolution(
        any(in, "filters"),
        extent(in, "kernel"),
        extent(in, "stride", Extent.square(1)),
        extent(in, "padding", Extent.square(0)),
        any(in, "groups", 1),
        in.flag("bias", true));
  }

  private static Layer pooling(Fields in) {
    Layer.Function function = in.choice("function", Layer.Function.class);
    Extent kernel = extent(in, "kernel");
    Extent stride = extent(in, "stride", kernel);
    return new Layer.Pooling(function, kernel, stride, extent(in, "padding", Extent.square(0)));
  }

  private static Layer batchNormalization(Fields in) {
    var standard = Layer.BatchNormalization.standard();
    return new Layer.BatchNormalization(
        in.number("epsilon", standard.epsilon()), in.number("momentum", standard.momentum()));
  }

  private static Layer localResponseNormalization(Fields in) {
    var standard = Layer.LocalResponseNormalization.standard();
    return new Layer.LocalResponseNormalization(
        any(in, "size", standard.size()),
        in.number("alpha", standard.alpha()),
        in.number("beta", standard.beta()),
        in.number("k", standard.k()));
  }

  private static Layer crop(Fields in) {
    return new Layer.Crop(
        any(in, "top", 0), any(in, "left", 0), any(in, "height"), any(in, "width"));
  }

  /** Any int: what a layer's numbers may be is the analysis's business, told once, there. */
  private static int any(Fields in, String name) {
    return in.whole(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int any(Fields in, String name, int standard) {
    return in.has(name) ? any(in, name) : standard;
  }

  private static Extent extent(Fields in, String name, Extent standard) {
    return in.has(name) ? extent(in, name) : standard;
  }

  /** [height, width], or one number for both. */
  private static Extent extent(Fields in, String name) {
    Object value = in.required(name);
    if (value == null) {
      return Extent.square(1);
    }
    List<?> given = value instanceof List<?> list ? list : List.of(value);
    List<Integer> sizes =
        given.stream()
            .flatMap(size -> Numbers.whole(size).stream())
            .filter(size -> size == size.intValue())
            .map(Long::intValue)
            .toList();
    int wanted = value instanceof List ? 2 : 1;
    if (given.size() != wanted || sizes.size() != wanted) {
      in.problem(
          name,
          "%s must be a whole number or a list of two, [height, width], not %s.",
          name,
          Numbers.words(value));
      return Extent.square(1);
    }
    return value instanceof List ? new Extent(sizes) : Extent.square(sizes.get(0));
  }

  /** The words by which a document may call a layer. */
  public static Set<String> kinds() {
    return Collections.unmodifiableSet(READERS.keySet());
  }

  /** The word by which a document calls a layer: "batch-normalization". */
  public static String kind(Layer layer) {
    return layer
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "-$1")
        .toLowerCase(Locale.ROOT);
  }

  /** The layer's own numbers by the names of its record. */
  static Map<String, Object> write(Layer layer) {
    var out = new LinkedHashMap<String, Object>();
    out.put("kind", kind(layer));
    for (RecordComponent component : layer.getClass().getRecordComponents()) {
      out.put(component.getName(), plain(value(component, layer)));
    }
    return out;
  }

  private static Object value(RecordComponent component, Layer layer) {
    try {
      return component.getAccessor().invoke(layer);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A layer's records are public", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Extent extent) {
      return extent.sizes();
    }
    return value instanceof Enum<?> constant ? Fields.word(constant) : value;
  }
}
