package dev.trainyard.onnx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whom this room may know. */
@AnalyzeClasses(packages = "dev.trainyard.onnx", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule it_knows_the_engine_and_onnx =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.trainyard.onnx..",
              "dev.trainyard.engine..",
              "java..",
              "ai.onnx.proto..",
              "com.google.protobuf..",
              "ai.onnxruntime..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule only_a_session_touches_the_runtime =
      noClasses()
          .that()
          .haveSimpleNameNotContaining("Session")
          .and()
          .doNotHaveSimpleName("OnnxModel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");
}
