package dev.trainyard.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.trainyard.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyTest {
  @ArchTest
  static final ArchRule the_engine_imports_java_and_nothing_else =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "dev.trainyard.engine..");

  @ArchTest
  static final ArchRule documents_are_read_at_the_edge_of_the_engine =
      noClasses()
          .that()
          .resideOutsideOfPackage("..document..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..document..");

  @ArchTest
  static final ArchRule networks_know_nothing_of_training =
      noClasses()
          .that()
          .resideInAPackage("..network..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..training..", "..plan..", "..dataset..", "..run..");
}
