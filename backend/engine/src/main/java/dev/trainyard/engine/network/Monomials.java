package dev.trainyard.engine.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The products that {@link Layer.PolynomialFeatures} names, in its order: those of one degree are
 * those of the degree before, each times one more number, so that none is worked out from scratch.
 *
 * @param of which product of the degree before, 0 for the first
 * @param by which of the numbers, 0 for the first; as long as {@code of}
 */
public record Monomials(int[] of, int[] by) {

  /** The products of 2 factors, of 3 factors and so on up to {@code degree}. */
  public static List<Monomials> above(int numbers, int degree) {
    List<Monomials> degrees = new ArrayList<>();
    int[] last = new int[numbers]; // the last factor of each product of the degree before
    for (int i = 0; i < numbers; i++) {
      last[i] = i;
    }
    for (int factors = 2; factors <= degree; factors++) {
      Monomials next = next(last, numbers);
      degrees.add(next);
      last = next.by();
    }
    return degrees;
  }

  /** Factors never fall: xy is there and yx is not. */
  private static Monomials next(int[] last, int numbers) {
    int count = 0;
    for (int factor : last) {
      count += numbers - factor;
    }
    int[] of = new int[count];
    int[] by = new int[count];
    int place = 0;
    for (int i = 0; i < last.length; i++) {
      for (int factor = last[i]; factor < numbers; factor++) {
        of[place] = i;
        by[place++] = factor;
      }
    }
    return new Monomials(of, by);
  }

  /** How many products of 1 to {@code degree} factors there are, as far as a layer may have. */
  static long count(int numbers, int degree) {
    long products = 1; // those with a factor 1 for each that is missing: (n + d over d)
    for (int i = 1; i <= degree && products <= Limits.FEATURES + 1; i++) {
      products = products * (numbers + i) / i;
    }
    return products - 1;
  }
}
