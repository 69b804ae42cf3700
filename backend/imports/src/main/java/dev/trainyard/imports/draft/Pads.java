package dev.trainyard.imports.draft;

/** Rows and columns of zeros around an image. */
public record Pads(int top, int left, int bottom, int right) {
  public static final Pads NONE = new Pads(0, 0, 0, 0);

  /** As many as make {@code out = ⌈in / stride⌉}, the odd one below and at the right. */
  public static Pads same(int[] in, int[] kernel, int[] stride, int[] dilation) {
    int[] all = new int[2];
    for (int i = 0; i < 2; i++) {
      int out = (in[i] + stride[i] - 1) / stride[i];
      all[i] = Math.max(0, (out - 1) * stride[i] + dilation[i] * (kernel[i] - 1) + 1 - in[i]);
    }
    return new Pads(all[0] / 2, all[1] / 2, all[0] - all[0] / 2, all[1] - all[1] / 2);
  }

  public Pads plus(Pads other) {
    return new Pads(top + other.top, left + other.left, bottom + other.bottom, right + other.right);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  int before(int axis) {
    return axis == 0 ? top : left;
  }

  int after(int axis) {
    return axis == 0 ? bottom : right;
  }
}
