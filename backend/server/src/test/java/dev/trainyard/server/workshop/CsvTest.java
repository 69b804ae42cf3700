package dev.trainyard.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Comma-separated values as RFC 4180 has them, and as spreadsheets write them. */
class CsvTest {

  @Test
  void quoted_fields_hold_commas_quotes_and_line_ends() {
    assertThat(fields("a@b.org,\"Lovelace, \"\"Ada\"\"\"\r\nc@d.org,\"two\nlines\"\r\n"))
        .containsExactly(List.of("a@b.org", "Lovelace, \"Ada\""), List.of("c@d.org", "two\nlines"));
  }

  @Test
  void every_line_end_ends_a_line_and_the_last_may_be_missing() {
    assertThat(fields("a,1\nb,2\r\nc,3\rd,4"))
        .containsExactly(
            List.of("a", "1"), List.of("b", "2"), List.of("c", "3"), List.of("d", "4"));
  }

  @Test
  void semicolons_and_tabs_separate_where_the_first_line_has_them() {
    assertThat(fields("a;1,5\nb;2")).containsExactly(List.of("a", "1,5"), List.of("b", "2"));
    assertThat(fields("a\t1\n")).containsExactly(List.of("a", "1"));
    assertThat(fields("a,\"b; c\"")).containsExactly(List.of("a", "b; c"));
  }

  @Test
  void blank_lines_and_a_byte_order_mark_say_nothing() {
    assertThat(fields("\uFEFFa,1\n\n , \nb,2\n\n"))
        .containsExactly(List.of("a", "1"), List.of("b", "2"));
    assertThat(fields("")).isEmpty();
  }

  @Test
  void empty_fields_are_fields_and_an_open_quote_ends_with_the_file() {
    assertThat(fields("a,,\n\"b,1\n")).containsExactly(List.of("a", "", ""), List.of("b,1\n"));
  }

  @Test
  void a_row_knows_the_line_in_which_it_begins() {
    assertThat(ReadCsv.rows("a,\"1\n2\"\n\nb,3\n"))
        .extracting(ReadCsv.Row::line)
        .containsExactly(1, 4);
  }

  @Test
  void no_field_is_a_formula() {
    String text =
        WriteCsv.text(
            List.of(
                List.of("=1+1", "+1", "-1", "@x", "\tx", "plain"), List.of("a,b", "\"q\"", "")));

    assertThat(text).isEqualTo("'=1+1,'+1,'-1,'@x,'\tx,plain\r\n\"a,b\",\"\"\"q\"\"\",\r\n");
    assertThat(ReadCsv.rows("x,y\n" + text).get(2).fields()).containsExactly("a,b", "\"q\"", "");
  }

  private static List<List<String>> fields(String text) {
    return ReadCsv.rows(text).stream().map(ReadCsv.Row::fields).toList();
  }
}
