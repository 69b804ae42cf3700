package dev.trainyard.imports.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import dev.trainyard.engine.Problem;
import dev.trainyard.engine.Refused;
import dev.trainyard.engine.training.TrainedNetwork;
import dev.trainyard.imports.Wishes;
import dev.trainyard.imports.draft.Draft;
import dev.trainyard.imports.draft.FinishModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an ONNX classifier of any program whose operators our layers can stand for. */
public final class ReadOnnx {
  private static final int MOST_OPERATORS = 3_000;

  private final GraphProto graph;
  private final Wishes wishes;
  private final List<Problem> problems = new ArrayList<>();

  private ReadOnnx(GraphProto graph, Wishes wishes) {
    this.graph = graph;
    this.wishes = wishes;
  }

  /** Whether the bytes are an ONNX file, by its structure. */
  public static Optional<ModelProto> parse(byte[] file) {
    try {
      CodedInputStream in = UnsafeByteOperations.unsafeWrap(file).newCodedInput();
      in.enableAliasing(true);
      ModelProto model = ModelProto.parseFrom(in);
      return Optional.of(model).filter(ModelProto::hasGraph);
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  /**
   * @throws Refused with every mistake; fields are names of operators
   */
  public static TrainedNetwork read(ModelProto model, Wishes wishes) {
    return new ReadOnnx(model.getGraph(), wishes).read();
  }

  private TrainedNetwork read() {
    Set<String> constants =
        graph.getInitializerList().stream().map(TensorProto::getName).collect(Collectors.toSet());
    List<ValueInfoProto> inputs =
        graph.getInputList().stream().filter(in -> !constants.contains(in.getName())).toList();
    if (inputs.size() != 1) {
      problem(
          "The model has %d inputs %s; one that reads images has one.",
          inputs.size(), names(inputs));
    }
    if (graph.getOutputCount() != 1) {
      problem(
          "The model has %d outputs %s; a classifier has one.",
          graph.getOutputCount(), names(graph.getOutputList()));
    }
    if (graph.getNodeCount() > MOST_OPERATORS) {
      problem(
          "The model has %,d operators; up to %,d can be read.",
          graph.getNodeCount(), MOST_OPERATORS);
    }
    Optional<OnnxInput> input = inputs.size() == 1 ? input(inputs.get(0)) : Optional.empty();
    if (input.isEmpty() || !problems.isEmpty()) {
      throw new Refused("model", problems);
    }
    Draft draft = new Draft(input.get().shape());
    Value output =
        new ReadGraph(graph, draft, inputs.get(0).getName(), input.get().form())
            .read(graph.getOutput(0).getName());
    if (output instanceof Value.Signal signal) {
      if (!(signal.form() instanceof Value.Plain || signal.form() instanceof Value.Spread)) {
        draft.problem("", "The model's output lies with its channels last or padded.");
      }
      return FinishModel.of(draft, signal.node(), wishes);
    }
    if (draft.problems().isEmpty()) {
      draft.problem("", "The model's output does not follow from its input.");
    }
    throw new Refused("model", draft.problems());
  }

  private Optional<OnnxInput> input(ValueInfoProto input) {
    OnnxInput.Read read = OnnxInput.of(input);
    read.mistake().ifPresent(sentence -> problem("%s", sentence));
    return read.input();
  }

  private void problem(String sentence, Object... arguments) {
    problems.add(Problem.of("", sentence, arguments));
  }

  private static List<String> names(List<ValueInfoProto> values) {
    return values.stream().map(ValueInfoProto::getName).limit(10).toList();
  }
}
