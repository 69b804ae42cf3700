package dev.trainyard.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MonomialsTest {

  @Test
  void products_come_by_degree_and_then_in_the_order_of_the_numbers() {
    List<Monomials> degrees = Monomials.above(2, 3);
    assertThat(degrees).hasSize(2);
    // x², xy, y²
    assertThat(degrees.get(0).of()).containsExactly(0, 0, 1);
    assertThat(degrees.get(0).by()).containsExactly(0, 1, 1);
    // x³, x²y, xy², y³
    assertThat(degrees.get(1).of()).containsExactly(0, 0, 1, 2);
    assertThat(degrees.get(1).by()).containsExactly(0, 1, 1, 1);
  }

  @Test
  void their_number_is_known_before_they_are_written_down() {
    for (int degree = 1; degree <= 5; degree++) {
      long written = 4 + Monomials.above(4, degree).stream().mapToLong(m -> m.of().length).sum();
      assertThat(Monomials.count(4, degree)).isEqualTo(written);
    }
  }
}
