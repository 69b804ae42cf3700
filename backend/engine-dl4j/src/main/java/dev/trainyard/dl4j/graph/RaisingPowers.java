package dev.trainyard.dl4j.graph;

import dev.trainyard.engine.network.Monomials;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All products of a vector's numbers up to a degree, each from one of the degree before; x is
 * n×numbers. The library would pick numbers one by one, which Java does as well.
 */
final class RaisingPowers implements Computation {
  private final List<Monomials> degrees;
  private final HostFloats in;
  private final HostFloats out;
  private final float[] x; // of one example
  private final float[] y;
  private final int examples;
  private final Optional<Backward> backward;

  RaisingPowers(int degree, Wires wires) {
    x = new float[(int) wires.input().size(1)];
    y = new float[(int) wires.output().size(1)];
    examples = (int) wires.input().size(0);
    degrees = Monomials.above(x.length, degree);
    in = new HostFloats(wires.input());
    out = new HostFloats(wires.output());
    backward =
        wires
            .inputGradient()
            .map(dx -> new Backward(new HostFloats(wires.gradient()), new HostFloats(dx)));
  }

  @Override
  public void forward(long step) {
    FloatBuffer read = in.read();
    FloatBuffer write = out.write();
    for (int example = 0; example < examples; example++) {
      read.get(x);
      System.arraycopy(x, 0, y, 0, x.length);
      int before = 0;
      int place = x.length;
      for (Monomials degree : degrees) {
        int first = place;
        for (int i = 0; i < degree.of().length; i++) {
          y[place++] = y[before + degree.of()[i]] * x[degree.by()[i]];
        }
        before = first;
      }
      write.put(y);
    }
    out.written();
  }

  @Override
  public void backward() {
    backward.ifPresent(Backward::run);
  }

  private final class Backward {
    private final HostFloats dy;
    private final HostFloats dx;
    private final float[] slopes = new float[y.length];
    private final float[] sums = new float[x.length];

    Backward(HostFloats dy, HostFloats dx) {
      this.dy = dy;
      this.dx = dx;
    }

    /** From the highest degree down: y = before · x gives to both. */
    void run() {
      FloatBuffer readX = in.read();
      FloatBuffer readY = out.read();
      FloatBuffer readSlopes = dy.read();
      FloatBuffer write = dx.write();
      for (int example = 0; example < examples; example++) {
        readX.get(x);
        readY.get(y);
        readSlopes.get(slopes);
        Arrays.fill(sums, 0);
        int end = y.length;
        for (int i = degrees.size() - 1; i >= 0; i--) {
          int first = end - degrees.get(i).of().length;
          int before = first - (i == 0 ? x.length : degrees.get(i - 1).of().length);
          giveBack(degrees.get(i), first, before);
          end = first;
        }
        for (int i = 0; i < x.length; i++) {
          sums[i] += slopes[i];
        }
        write.put(sums);
      }
      dx.written();
    }

    private void giveBack(Monomials degree, int first, int before) {
      for (int i = 0; i < degree.of().length; i++) {
        int of = before + degree.of()[i];
        slopes[of] += slopes[first + i] * x[degree.by()[i]];
        sums[degree.by()[i]] += slopes[first + i] * y[of];
      }
    }
  }
}
