package dev.trainyard.server.home;

import dev.trainyard.server.home.worker.LocalEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that an operator can choose, by environment variable.
 *
 * @param port TRAINYARD_PORT: where the page and the API answer; 8080
 * @param home TRAINYARD_HOME: the folder that holds everything Trainyard keeps; ~/.trainyard
 * @param organizer TRAINYARD_ORGANIZER: {@code email:password} of the first organizer; without it
 *     the console shows a one-time set-up link
 * @param database TRAINYARD_DATABASE_URL, with TRAINYARD_DATABASE_USER and
 *     TRAINYARD_DATABASE_PASSWORD: a PostgreSQL to use in place of the embedded one
 * @param objectStore TRAINYARD_OBJECT_STORE: a folder or {@code s3://bucket/prefix}; the folder
 *     {@code objects} in the home
 * @param localWorkers TRAINYARD_LOCAL_WORKERS: worker processes of each engine to run on this
 *     machine; 1
 * @param engines TRAINYARD_ENGINE: what the local workers train with, {@code dl4j}, {@code pytorch}
 *     or both with a comma; empty for {@code auto}, the one that trains fastest on this machine,
 *     measured once
 * @param workerHome TRAINYARD_WORKER_HOME: the folder that holds the worker programs {@code
 *     trainyard-worker-<engine>}, or one of these; empty to look beside this program
 * @param registration TRAINYARD_REGISTRATION: who may make an account by themselves: open,
 *     join-code or closed; open
 * @param joinCode TRAINYARD_JOIN_CODE: the code that the first workshop begins with; without it a
 *     random one
 */
public record Settings(
    int port,
    Path home,
    Optional<Organizer> organizer,
    Optional<DatabaseAddress> database,
    String objectStore,
    int localWorkers,
    List<LocalEngine> engines,
    Optional<Path> workerHome,
    Registration registration,
    Optional<String> joinCode) {

  /**
   * Reads the settings.
   *
   * @param environment the value of a variable, or null
   * @throws BadSettings with every mistake
   */
  public static Settings read(UnaryOperator<String> environment) {
    return new ReadSettings(environment).read();
  }
}
