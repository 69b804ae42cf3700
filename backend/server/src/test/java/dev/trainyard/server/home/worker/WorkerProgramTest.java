package dev.trainyard.server.home.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProgramTest {
  @TempDir Path folder;

  @Test
  void they_lie_where_maven_built_them_or_beside_the_server() throws Exception {
    Path server = Files.createDirectories(folder.resolve("backend/server/target"));
    assertThat(WorkerProgram.find(Optional.empty(), server)).isEmpty();

    Path dl4j = program("backend/worker-dl4j/target/trainyard-worker-dl4j");
    Path torch = program("backend/worker-pytorch/target/trainyard-worker-pytorch");
    assertThat(WorkerProgram.find(Optional.empty(), server))
        .containsExactly(
            new WorkerProgram(LocalEngine.DL4J, dl4j),
            new WorkerProgram(LocalEngine.PYTORCH, torch));

    Path beside = program("backend/server/target/trainyard-worker-dl4j");
    assertThat(WorkerProgram.find(Optional.empty(), server))
        .as("one of each engine")
        .containsExactly(
            new WorkerProgram(LocalEngine.DL4J, beside),
            new WorkerProgram(LocalEngine.PYTORCH, torch));
  }

  @Test
  void the_operator_names_a_program_or_the_folder_of_several() throws Exception {
    Path server = Files.createDirectories(folder.resolve("server"));
    Path dl4j = program("opt/trainyard-worker-dl4j");
    assertThat(WorkerProgram.find(Optional.of(dl4j), server))
        .containsExactly(new WorkerProgram(LocalEngine.DL4J, dl4j));
    Path torch = program("opt/trainyard-worker-pytorch");
    assertThat(WorkerProgram.find(Optional.of(folder.resolve("opt")), server))
        .extracting(WorkerProgram::folder)
        .containsExactly(dl4j, torch);
    assertThat(WorkerProgram.find(Optional.of(folder), server)).isEmpty();
  }

  @Test
  void another_file_is_another_program() throws Exception {
    Path jar = Files.createFile(program("trainyard-worker-dl4j").resolve("lib/engine.jar"));
    WorkerProgram program = new WorkerProgram(LocalEngine.DL4J, jar.getParent().getParent());
    String before = program.fingerprint();
    assertThat(program.fingerprint()).isEqualTo(before);
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    assertThat(program.fingerprint()).isNotEqualTo(before);
  }

  @Test
  void arguments_follow_the_main_class() throws Exception {
    WorkerProgram program = new WorkerProgram(LocalEngine.DL4J, program("trainyard-worker-dl4j"));
    assertThat(program.command(List.of("-Xmx1g"), "--measure"))
        .containsSubsequence("-Xmx1g", "-cp", "dev.trainyard.worker.Worker", "--measure");
  }

  private Path program(String name) throws IOException {
    Path program = folder.resolve(name);
    Files.createDirectories(program.resolve("lib"));
    return program;
  }
}
