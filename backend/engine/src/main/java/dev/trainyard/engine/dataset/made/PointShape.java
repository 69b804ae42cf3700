package dev.trainyard.engine.dataset.made;

import java.util.Random;

/** Where the points of each class lie before noise; all within −1 … 1. */
enum PointShape {
  LINE("line", "On two sides of a line", 2, 2) {
    @Override
    double[] point(int label, int classes, Random random) {
      double[] point;
      do {
        point = anywhere(random);
      } while ((point[1] > 0.5 * point[0] + 0.1 ? 1 : 0) != label);
      return point;
    }
  },
  BLOBS("blobs", "Round clouds", 2, 6) {
    @Override
    double[] point(int label, int classes, Random random) {
      return at(0.65, 2 * Math.PI * label / classes + 0.5);
    }
  },
  MOONS("moons", "Two crescents that reach into each other", 2, 2) {
    @Override
    double[] point(int label, int classes, Random random) {
      double angle = Math.PI * random.nextDouble();
      double side = label == 0 ? 1 : -1;
      return new double[] {
        0.6 * side * Math.cos(angle) - 0.3 * side, 0.6 * side * Math.sin(angle) - 0.15 * side
      };
    }
  },
  CIRCLES("circles", "A ring around a ring", 2, 2) {
    @Override
    double[] point(int label, int classes, Random random) {
      return at(label == 0 ? 0.35 : 0.85, 2 * Math.PI * random.nextDouble());
    }
  },
  SPIRALS("spirals", "Arms of a spiral", 2, 5) {
    @Override
    double[] point(int label, int classes, Random random) {
      double radius = 0.08 + 0.9 * random.nextDouble();
      return at(radius, 2.5 * Math.PI * radius + 2 * Math.PI * label / classes);
    }
  },
  XOR("xor", "Opposite corners belong together", 2, 2) {
    @Override
    double[] point(int label, int classes, Random random) {
      double[] point;
      do {
        point = anywhere(random);
      } while ((point[0] * point[1] < 0 ? 1 : 0) != label);
      return point;
    }
  };

  private final String word;
  private final String title;
  private final int fewest;
  private final int most;

  PointShape(String word, String title, int fewest, int most) {
    this.word = word;
    this.title = title;
    this.fewest = fewest;
    this.most = most;
  }

  /**
   * A point of class {@code label} among {@code classes}.
   *
   * @return x and y
   */
  abstract double[] point(int label, int classes, Random random);

  String word() {
    return word;
  }

  String title() {
    return title;
  }

  int fewestClasses() {
    return fewest;
  }

  int mostClasses() {
    return most;
  }

  private static double[] anywhere(Random random) {
    return new double[] {2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1};
  }

  private static double[] at(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }
}
