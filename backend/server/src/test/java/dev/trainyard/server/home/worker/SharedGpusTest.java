package dev.trainyard.server.home.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only bear NVIDIA's names and write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
class SharedGpusTest {
  @TempDir Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void emptyPath() throws IOException {
    environment.put("PATH", Files.createDirectory(folder.resolve("path")).toString());
  }

  @Test
  void without_a_gpu_nobody_is_told_anything() {
    try (SharedGpus gpus = open(2)) {
      assertThat(gpus.environment(1)).isEmpty();
    }
  }

  @Test
  void workers_take_turns_over_the_gpus_and_share_their_memory() throws Exception {
    smi(2);
    try (SharedGpus gpus = open(3)) {
      assertThat(gpus.environment(1))
          .containsOnly(
              Map.entry("CUDA_VISIBLE_DEVICES", "0"), Map.entry("TRAINYARD_DEVICE_SHARE", "0.5"));
      assertThat(gpus.environment(2))
          .containsOnly(
              Map.entry("CUDA_VISIBLE_DEVICES", "1"), Map.entry("TRAINYARD_DEVICE_SHARE", "1.0"));
      assertThat(gpus.environment(3)).containsEntry("CUDA_VISIBLE_DEVICES", "0");
    }
  }

  @Test
  void a_worker_of_the_cpu_needs_none() throws Exception {
    smi(2);
    mps();
    environment.put("TRAINYARD_DEVICE", "cpu");
    try (SharedGpus gpus = open(4)) {
      assertThat(gpus.environment(1)).isEmpty();
    }
    assertThat(calls()).isEmpty();
  }

  @Test
  void one_gpu_is_taken_for_granted_where_the_operator_insists() {
    environment.put("TRAINYARD_DEVICE", "cuda");
    try (SharedGpus gpus = open(2)) {
      assertThat(gpus.environment(2))
          .containsEntry("CUDA_VISIBLE_DEVICES", "0")
          .containsEntry("TRAINYARD_DEVICE_SHARE", "0.5");
    }
  }

  @Test
  void the_operator_may_name_the_gpus() throws Exception {
    smi(8);
    environment.put("CUDA_VISIBLE_DEVICES", "5, 7");
    try (SharedGpus gpus = open(3)) {
      assertThat(gpus.environment(1)).containsEntry("CUDA_VISIBLE_DEVICES", "5");
      assertThat(gpus.environment(2)).containsEntry("CUDA_VISIBLE_DEVICES", "7");
      assertThat(gpus.environment(3)).containsEntry("CUDA_VISIBLE_DEVICES", "5");
    }
  }

  @Test
  void the_service_starts_with_the_sharing_and_ends_with_the_server() throws Exception {
    smi(1);
    mps();
    String pipes = folder.resolve("mps/pipes").toString();
    try (SharedGpus gpus = open(2)) {
      assertThat(calls()).containsExactly("-d visible= pipes=" + pipes + " input=");
      assertThat(gpus.environment(2))
          .containsEntry("CUDA_MPS_PIPE_DIRECTORY", pipes)
          .containsEntry("CUDA_MPS_LOG_DIRECTORY", folder.resolve("mps/logs").toString());
    }
    assertThat(calls()).hasSize(2).last().isEqualTo(" visible= pipes=" + pipes + " input=quit");
  }

  @Test
  void a_gpu_for_each_needs_no_service() throws Exception {
    smi(2);
    mps();
    try (SharedGpus gpus = open(2)) {
      assertThat(gpus.environment(1)).doesNotContainKey("CUDA_MPS_PIPE_DIRECTORY");
    }
    assertThat(calls()).isEmpty();
  }

  @Test
  void a_service_that_a_killed_server_left_is_taken_over() throws Exception {
    smi(1);
    mps();
    Files.createDirectories(folder.resolve("mps/pipes"));
    Files.writeString(
        folder.resolve("mps/pipes/nvidia-cuda-mps-control.pid"),
        ProcessHandle.current().pid() + "\n");
    try (SharedGpus gpus = open(2)) {
      assertThat(calls()).isEmpty();
      assertThat(gpus.environment(1)).containsKey("CUDA_MPS_PIPE_DIRECTORY");
    }
    assertThat(calls()).hasSize(1).first().asString().endsWith("input=quit");
  }

  @Test
  void workers_do_without_a_service_that_does_not_start() throws Exception {
    smi(1);
    command("nvidia-cuda-mps-control", "exit 1");
    try (SharedGpus gpus = open(2)) {
      assertThat(gpus.environment(1))
          .containsKey("CUDA_VISIBLE_DEVICES")
          .doesNotContainKey("CUDA_MPS_PIPE_DIRECTORY");
    }
  }

  private SharedGpus open(int workers) {
    return SharedGpus.open(workers, environment::get, folder.resolve("mps"));
  }

  private void smi(int gpus) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int gpu = 0; gpu < gpus; gpu++) {
      lines.append("echo 'GPU %d: NVIDIA H100 (UUID: GPU-%d)'%n".formatted(gpu, gpu));
      lines.append("echo '  MIG 1g.10gb Device 0: (UUID: MIG-%d)'%n".formatted(gpu));
    }
    command("nvidia-smi", "[ \"$1\" = -L ] || exit 1\n" + lines);
  }

  private void mps() throws IOException {
    command(
        "nvidia-cuda-mps-control",
        """
        read -r input
        echo "$* visible=$CUDA_VISIBLE_DEVICES pipes=$CUDA_MPS_PIPE_DIRECTORY input=$input" >> %s
        """
            .formatted(folder.resolve("calls")));
  }

  private void command(String name, String script) throws IOException {
    Path file = folder.resolve("path").resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }
}
