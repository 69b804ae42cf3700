package dev.trainyard.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.trainyard.badserver.TrainsByItself;
import org.junit.jupiter.api.Test;

/** What the server may not know. */
class HouseRulesTest {
  private static final ArchRule NO_ENGINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.trainyard.engine.dl4j..",
              "dev.trainyard.engine.pytorch..",
              "dev.trainyard.worker..",
              "org.nd4j..",
              "org.deeplearning4j..",
              "org.bytedeco..");

  private static final ArchRule NO_OLD_JACKSON =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson.databind..");

  private final JavaClasses server =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.trainyard.server");

  @Test
  void theServerKnowsNoEngine() {
    NO_ENGINE.check(server);
  }

  @Test
  void theServerReadsJsonOnlyWithJackson3() {
    NO_OLD_JACKSON.check(server);
  }

  @Test
  void theGuardSeesAServerThatTrains() {
    JavaClasses bad = new ClassFileImporter().importClasses(TrainsByItself.class);

    assertThatThrownBy(() -> NO_ENGINE.check(bad)).isInstanceOf(AssertionError.class);
  }
}
