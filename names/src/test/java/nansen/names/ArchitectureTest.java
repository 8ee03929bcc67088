package nansen.names;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  /// No law, no clock, no file, no network: text in, a match with its reasons out.
  @Test
  void only_values_and_text_are_in_reach() {
    var names =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nansen.names");

    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "nansen.names..",
            "java.lang..",
            "java.text",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations")
        .allowEmptyShould(true)
        .check(names);
  }
}
