package dev.trainyard.imports.onnx;

import dev.trainyard.imports.onnx.Operation.NoLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of whole numbers as tables: how PyTorch's older exporter turns paddings about. */
final class Tables {
  private static final long MOST = 64;

  private Tables() {}

  static void zeros(Operation in) throws NoLayer {
    long count = in.wholes(0, "shape").stream().reduce(1L, (a, b) -> a * b);
    if (count < 0 || count > MOST || in.attributes().has("value") && !isZero(in)) {
      throw in.refuse("It makes a constant of %d numbers that no layer reads.", count);
    }
    in.give(Value.Whole.row(Collections.nCopies((int) count, 0L)));
  }

  private static boolean isZero(Operation in) {
    try {
      Value value = ReadTensor.of(in.attributes().raw("value").orElseThrow().getT());
      return value instanceof Value.Whole whole && whole.values().equals(List.of(0L));
    } catch (ReadTensor.UnreadableTensor unreadable) {
      return false;
    }
  }

  static void reshape(Operation in, Value.Whole table) throws NoLayer {
    List<Long> target = in.wholes(1, "shape");
    if (target.size() > 2) {
      throw in.refuse("It makes %s of a list.", target);
    }
    long columns = target.size() == 2 ? target.get(1) : 1;
    if (columns < 1 || table.values().size() % columns != 0) {
      throw in.refuse("It makes rows of %d of %d numbers.", columns, table.values().size());
    }
    in.give(new Value.Whole(table.values(), (int) columns));
  }

  static void transpose(Operation in, Value.Whole table) {
    int rows = table.rows().size();
    List<Long> turned = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      for (List<Long> row : table.rows()) {
        turned.add(row.get(column));
      }
    }
    in.give(new Value.Whole(turned, Math.max(1, rows)));
  }

  /** Rows from the first to before the last, or all of them backwards. */
  static void slice(Operation in) throws NoLayer {
    if (!(in.input(0) instanceof Value.Whole table)) {
      throw in.refuse("It cuts a part out of what a layer says, which no layer here does.");
    }
    List<List<Long>> rows = new ArrayList<>(table.rows());
    long step = in.reads(4) ? in.wholes(4, "step").get(0) : 1;
    long start = in.wholes(1, "start").get(0);
    long end = in.wholes(2, "end").get(0);
    if (step == -1 && start == -1 && end <= -rows.size()) {
      Collections.reverse(rows);
    } else if (step == 1) {
      rows = rows.subList(place(start, rows.size()), place(end, rows.size()));
    } else {
      throw in.refuse("It takes every %d. number from %d to %d.", step, start, end);
    }
    in.give(new Value.Whole(rows.stream().flatMap(List::stream).toList(), table.columns()));
  }

  private static int place(long index, int size) {
    return (int) Math.max(0, Math.min(size, index < 0 ? index + size : index));
  }
}
