package dev.trainyard.pytorch.training;

import dev.trainyard.engine.network.Head;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** What a head makes of a batch's scores: the loss, the decisions that are right, the answer. */
enum Objective {
  /** Over the second dimension: of a vector, or of each place of a map. */
  CROSS_ENTROPY {
    @Override
    Tensor loss(Tensor scores, Tensor targets) {
      return torch.cross_entropy_loss(scores, targets);
    }

    @Override
    Tensor correct(Tensor scores, Tensor targets) {
      return scores.argmax(new LongOptional(1), false).eq(targets).sum();
    }

    @Override
    Tensor answer(Tensor scores) {
      return scores.softmax(1);
    }
  },
  BINARY_CROSS_ENTROPY {
    @Override
    Tensor loss(Tensor scores, Tensor targets) {
      return torch.binary_cross_entropy_with_logits(scores, targets);
    }

    @Override
    Tensor correct(Tensor scores, Tensor targets) {
      return scores.gt(new Scalar(0)).eq(targets).sum();
    }

    @Override
    Tensor answer(Tensor scores) {
      return torch.cat(new TensorVector(scores.neg().sigmoid(), scores.sigmoid()), 1);
    }
  },
  SQUARED_ERROR {
    @Override
    Tensor loss(Tensor scores, Tensor targets) {
      return torch.mse_loss(scores, targets);
    }

    @Override
    Tensor correct(Tensor scores, Tensor targets) {
      return torch.zeros();
    }

    @Override
    Tensor answer(Tensor scores) {
      return scores;
    }
  };

  static Objective of(Head head) {
    return switch (head) {
      case SOFTMAX, SOFTMAX_MAP -> CROSS_ENTROPY;
      case SIGMOID -> BINARY_CROSS_ENTROPY;
      case VALUES -> SQUARED_ERROR;
    };
  }

  /** The mean, a single number. */
  abstract Tensor loss(Tensor scores, Tensor targets);

  /** How many, a single number. */
  abstract Tensor correct(Tensor scores, Tensor targets);

  /** Batch × what the network answers. */
  abstract Tensor answer(Tensor scores);
}
