package dev.trainyard.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands one running product to every test that only uses it; tests that break it start their own.
 */
public final class SharedTrainyard implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LiveTrainyard.class;
  }

  @Override
  public LiveTrainyard resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(LiveTrainyard.class, type -> start(), LiveTrainyard.class);
  }

  private static LiveTrainyard start() {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      return LiveTrainyard.start(
          Files.createTempDirectory(target, "home").toAbsolutePath(), Product.anyEngine());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
