package dev.trainyard.engine.training.augment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.engine.network.Shape;
import dev.trainyard.engine.plan.Augmentation;
import dev.trainyard.engine.plan.Augmentation.Range;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveExamplesTest {
  private static final Shape.Image SHAPE = new Shape.Image(2, 6, 5);
  private static final int SIZE = 60;
  private static final byte[] IMAGES = images();
  private static final Augmentation EVERYTHING =
      new Augmentation(true, 20, new Range(0.8, 1.2), 1.5, 1);

  /** Three images of two channels, no pixel black. */
  private static byte[] images() {
    byte[] pixels = new byte[3 * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (50 + i);
    }
    return pixels;
  }

  private static byte[] moved(Augmentation augmentation, long seed, int example, int epoch) {
    byte[] moved = new byte[SIZE];
    new MoveExamples(augmentation, seed, SHAPE).image(IMAGES, example, epoch, moved);
    return moved;
  }

  /** Pixel by pixel; outside black. */
  private static byte[] byHand(int example, boolean mirrored, int right, int down) {
    byte[] moved = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      int column = i % 5 - right;
      int x = mirrored ? 4 - column : column;
      int y = i / 5 % 6 - down;
      if (x >= 0 && x < 5 && y >= 0 && y < 6) {
        moved[i] = IMAGES[example * SIZE + i / 30 * 30 + y * 5 + x];
      }
    }
    return moved;
  }

  @Test
  void nothing_chosen_moves_nothing() {
    assertThat(moved(Augmentation.NONE, 7, 1, 3)).isEqualTo(byHand(1, false, 0, 0));
  }

  @Test
  void a_flip_mirrors_about_half_of_the_images_exactly() {
    var flip = new Augmentation(true, 0, Range.ONE, 0, 0);
    int mirrored = 0;
    for (int epoch = 1; epoch <= 100; epoch++) {
      byte[] moved = moved(flip, 7, 2, epoch);
      boolean is = Arrays.equals(moved, byHand(2, true, 0, 0));
      assertThat(is || Arrays.equals(moved, byHand(2, false, 0, 0))).isTrue();
      mirrored += is ? 1 : 0;
    }
    assertThat(mirrored).isBetween(35, 65);
  }

  @Test
  void a_crop_shifts_by_whole_pixels_and_reaches_every_place() {
    var crop = new Augmentation(false, 0, Range.ONE, 0, 1);
    Set<String> places = new HashSet<>();
    for (int epoch = 1; epoch <= 200; epoch++) {
      byte[] moved = moved(crop, 7, 0, epoch);
      for (int right = -1; right <= 1; right++) {
        for (int down = -1; down <= 1; down++) {
          if (Arrays.equals(moved, byHand(0, false, right, down))) {
            places.add(right + " " + down);
          }
        }
      }
    }
    assertThat(places).hasSize(9);
  }

  @Test
  void half_a_pixel_is_the_mean_of_two() {
    var plane = new Plane(new byte[] {10, 20, 30, (byte) 200}, 0, 2, 2);
    assertThat(plane.between(0.5, 0)).isEqualTo((byte) 15);
    assertThat(plane.between(0.5, 0.5) & 0xFF).isEqualTo(65);
    assertThat(plane.between(1, 1) & 0xFF).isEqualTo(200);
    assertThat(plane.between(-0.5, 0)).as("beside it is black").isEqualTo((byte) 5);
    assertThat(plane.between(-1, 7)).isZero();
    assertThat(plane.nearest(0.6, 0.4)).isEqualTo((byte) 20);
    assertThat(plane.nearest(-0.6, 0)).isZero();
  }

  @Test
  void a_turn_and_a_size_keep_the_middle_where_it_is() {
    var shape = new Shape.Image(1, 9, 9);
    byte[] dot = new byte[81];
    dot[40] = (byte) 255;
    byte[] moved = new byte[81];
    var larger = new Augmentation(false, 90, new Range(2, 2), 0, 0);
    new MoveExamples(larger, 7, shape).image(dot, 0, 1, moved);
    assertThat(moved[40] & 0xFF).isEqualTo(255);
    int ink = 0;
    for (byte pixel : moved) {
      ink += pixel & 0xFF;
    }
    assertThat(ink).as("twice as wide, twice as high").isBetween(900, 1_140);
  }

  @Test
  void what_becomes_of_an_image_follows_from_seed_epoch_and_number() {
    byte[] one = moved(EVERYTHING, 7, 1, 3);
    assertThat(moved(EVERYTHING, 7, 1, 3)).isEqualTo(one);
    assertThat(moved(EVERYTHING, 8, 1, 3)).isNotEqualTo(one);
    assertThat(moved(EVERYTHING, 7, 1, 4)).isNotEqualTo(one);
    assertThat(moved(EVERYTHING, 7, 2, 3)).isNotEqualTo(one);
  }

  @Test
  void choosing_one_kind_more_leaves_the_others_as_they_were() {
    var crop = new Augmentation(false, 0, Range.ONE, 0, 2);
    var both = new Augmentation(true, 0, Range.ONE, 0, 2);
    int same = 0;
    for (int epoch = 1; epoch <= 40; epoch++) {
      same += Arrays.equals(moved(crop, 7, 0, epoch), moved(both, 7, 0, epoch)) ? 1 : 0;
    }
    assertThat(same).as("those that are not mirrored").isBetween(8, 32);
  }

  @Test
  void classes_go_where_their_pixels_go() {
    var shape = new Shape.Image(1, 6, 5);
    byte[] classes = new byte[30];
    for (int i = 0; i < 30; i++) {
      classes[i] = (byte) (1 + i % 3);
    }
    byte[] pixels = new byte[30];
    for (int i = 0; i < 30; i++) {
      pixels[i] = (byte) (80 * classes[i]);
    }
    var move = new MoveExamples(new Augmentation(true, 0, Range.ONE, 0, 2), 7, shape);
    for (int epoch = 1; epoch <= 20; epoch++) {
      byte[] movedPixels = new byte[30];
      byte[] movedClasses = new byte[30];
      move.image(pixels, 0, epoch, movedPixels);
      move.classes(classes, 0, epoch, movedClasses);
      for (int i = 0; i < 30; i++) {
        assertThat(movedPixels[i]).isEqualTo((byte) (80 * movedClasses[i]));
      }
    }
  }
}
