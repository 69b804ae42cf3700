package dev.trainyard.server.home.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProgramTest {
  @TempDir Path folder;

  @Test
  void it_lies_beside_the_server_or_where_maven_built_it_or_where_the_operator_says()
      throws Exception {
    Path server = Files.createDirectories(folder.resolve("backend/server/target"));
    assertThat(WorkerProgram.find(Optional.empty(), server)).isEmpty();

    Path built = folder.resolve("backend/worker/target/trainyard-worker");
    Files.createDirectories(built.resolve("lib"));
    assertThat(WorkerProgram.find(Optional.empty(), server)).contains(new WorkerProgram(built));

    Path beside = server.resolve("worker");
    Files.createDirectories(beside.resolve("lib"));
    assertThat(WorkerProgram.find(Optional.empty(), server)).contains(new WorkerProgram(beside));

    assertThat(WorkerProgram.find(Optional.of(folder), server)).isEmpty();
    assertThat(WorkerProgram.find(Optional.of(built), server)).contains(new WorkerProgram(built));
  }
}
