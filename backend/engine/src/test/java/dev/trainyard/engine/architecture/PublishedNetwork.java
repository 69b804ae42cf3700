package dev.trainyard.engine.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A network of {@code published/torchvision.tsv}. */
record PublishedNetwork(String name, long parameters, long macs, List<Row> layers) {

  record Row(String name, String kind, String output, long parameters) {}

  static List<PublishedNetwork> all() {
    var networks = new ArrayList<PublishedNetwork>();
    for (String line : lines()) {
      String[] fields = line.split("\t");
      if (!fields[0].isEmpty()) {
        networks.add(
            new PublishedNetwork(
                fields[0],
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                new ArrayList<>()));
      } else {
        networks
            .get(networks.size() - 1)
            .layers
            .add(new Row(fields[1], fields[2], fields[3], Long.parseLong(fields[4])));
      }
    }
    return networks;
  }

  Set<String> kinds() {
    return layers.stream().map(Row::kind).collect(Collectors.toSet());
  }

  /** "Conv2d 64x112x112 9408" for the layers of some kinds. */
  List<String> rows(Set<String> kinds) {
    return layers.stream()
        .filter(row -> kinds.contains(row.kind()))
        .map(row -> "%s %s %d".formatted(row.kind(), row.output(), row.parameters()))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  private static List<String> lines() {
    try (InputStream in =
        PublishedNetwork.class.getResourceAsStream("/published/torchvision.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
