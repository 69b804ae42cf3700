package dev.trainyard.pytorch.graph;

import dev.trainyard.pytorch.device.TorchDevice;
import org.bytedeco.pytorch.Tensor;

/** Tensors that layers need besides weights: made once, on the device, for the whole training. */
public record Constants(TorchDevice device, Kept kept) {

  /** Places along a dimension. */
  Tensor places(int[] values) {
    Tensor host = device.hostLongs(values.length);
    var numbers = host.data_ptr_long();
    for (int i = 0; i < values.length; i++) {
      numbers.put(i, values[i]);
    }
    return kept.keep(device.place(host));
  }
}
