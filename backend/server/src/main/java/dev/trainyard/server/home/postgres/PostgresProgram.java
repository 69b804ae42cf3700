package dev.trainyard.server.home.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's own programs, unpacked from the class path.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresProgram(Path folder) {

  /** Unpacks the programs into a folder of {@code parent} unless they are there already. */
  static PostgresProgram unpackedIn(Path parent) throws IOException {
    Resource archive = archive();
    Path folder = parent.resolve("program-" + archive.contentLength());
    if (!Files.isDirectory(folder)) {
      Path unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpack");
      try (InputStream in = archive.getInputStream()) {
        unpack(in, unfinished);
      }
      try {
        Files.move(unfinished, folder);
      } catch (FileSystemException e) {
        FileSystemUtils.deleteRecursively(unfinished);
        throw e;
      }
    }
    return new PostgresProgram(folder);
  }

  /** The command that runs one of PostgreSQL's tools with these arguments. */
  ProcessBuilder command(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it sees "nobody"
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(executable(tool).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // messages are read by this program and by people who share its log
    builder.environment().put("LC_MESSAGES", "C");
    return builder;
  }

  Path executable(String tool) {
    return folder.resolve("bin").resolve(windows() ? tool + ".exe" : tool);
  }

  private static Resource archive() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:postgres-*.txz");
    if (found.length == 0) {
      throw new IOException(
          "This build carries no PostgreSQL for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ". Set TRAINYARD_DATABASE_URL to a PostgreSQL of your own.");
    }
    return found[0];
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The archive names a file outside of it: " + entry.getName());
        }
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    if ((entry.getMode() & 0100) != 0 && !windows()) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }
}
