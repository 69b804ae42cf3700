package dev.trainyard.imports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whom this room may know: no database, no network, no other process. */
@AnalyzeClasses(packages = "dev.trainyard.imports", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule it_knows_files_and_the_engine =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.trainyard.imports..",
              "dev.trainyard.engine..",
              "dev.trainyard.onnx..",
              "java.lang..",
              "java.io..",
              "java.nio..",
              "java.util..",
              "ai.onnx.proto..",
              "com.google.protobuf..",
              "io.jhdf..",
              "tools.jackson..");
}
