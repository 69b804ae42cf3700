package dev.trainyard.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may know. */
@AnalyzeClasses(
    packages = "dev.trainyard.exchange",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ExchangeRulesTest {
  @ArchTest
  static final ArchRule exchangeKnowsTheEngineJdbcAndS3AndNoWeb =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.trainyard.exchange..",
              "dev.trainyard.engine..",
              "java..",
              "javax.sql..",
              "org.postgresql..",
              "com.zaxxer.hikari..",
              "org.springframework.jdbc..",
              "org.springframework.transaction..",
              "org.springframework.dao..",
              "software.amazon.awssdk..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule roomsStandInNoCircle =
      slices().matching("dev.trainyard.exchange.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheStoreKnowsS3 =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.trainyard.exchange.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule theStoreKnowsNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("dev.trainyard.exchange.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.springframework..", "org.postgresql..");
}
