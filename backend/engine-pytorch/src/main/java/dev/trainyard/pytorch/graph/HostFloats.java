package dev.trainyard.pytorch.graph;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Numbers on their way between tensors and Java. */
public final class HostFloats {
  private HostFloats() {}

  /** All numbers of a tensor, row-major; waits for the device. */
  public static float[] of(Tensor tensor) {
    Tensor host =
        tensor.detach().cpu().to(torch.ScalarType.Float).contiguous(torch.MemoryFormat.Contiguous);
    float[] values = new float[Math.toIntExact(host.numel())];
    if (values.length > 0) {
      host.data_ptr_float().get(values);
    }
    return values;
  }

  /** A copy of {@code length} numbers from {@code offset} on, in a row on the host. */
  static Tensor tensor(float[] values, int offset, int length) {
    Tensor row = torch.empty(length);
    row.data_ptr_float().put(values, offset, length);
    return row;
  }
}
