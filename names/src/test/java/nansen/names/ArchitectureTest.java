package nansen.names;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same two names give the same match, for ever: so nothing here may ask the machine.
final class ArchitectureTest {

  private static final JavaClasses NAMES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nansen.names");

  /// Every package of this module and the ones it may call. A new package needs a line here.
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "written", Set.of(),
          "roman", Set.of("written"),
          "sound", Set.of("written", "roman"),
          "evidence", Set.of(),
          "match", Set.of("sound", "written", "evidence", "roman"),
          "find", Set.of("match", "sound", "written", "evidence"));

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void arrows_point_down(String room) {
    var allowed =
        Stream.concat(Stream.of(room), ARROWS.getOrDefault(room, Set.of()).stream())
            .map(name -> "nansen.names." + name + "..")
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage("nansen.names." + room + "..")
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage("nansen..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(NAMES);
  }

  @Test
  void every_package_has_its_arrows_stated_and_is_null_marked() {
    var astray = new TreeSet<String>();
    for (var type : NAMES) {
      var room = type.getPackageName().replaceFirst("^nansen\\.names\\.?", "").split("\\.", -1)[0];
      if (!room.isEmpty() && !ARROWS.containsKey(room)) {
        astray.add(type.getPackageName() + " is not in ARROWS");
      }
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        astray.add(type.getPackageName() + " is not @NullMarked");
      }
    }

    assertTrue(astray.isEmpty(), () -> String.join("\n", astray));
  }

  /// A list of what is allowed, not of what is not: a library nobody thought of is refused as well.
  @Test
  void only_values_text_time_and_icu_are_in_reach() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "nansen.names..",
                    "java.lang..",
                    "java.math",
                    "java.nio.charset",
                    "java.text",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "org.jspecify.annotations",
                    "com.ibm.icu.text")
                .and(not(named("java\\.lang\\.(Thread|Process|Runtime|ClassLoader|System\\$).*")))
                .and(not(named("java\\.util\\.(Date|Random|Scanner|Timer)\\b.*")))
                .or(named("java\\.util\\.zip\\.CRC32C")))
        .allowEmptyShould(true)
        .check(NAMES);
  }

  @Test
  void nobody_asks_the_machine_for_time_chance_or_place() {
    noClasses()
        .should()
        .accessTargetWhere(
            of("java\\.time\\..*", "now|system.*|tick.*")
                .or(of("java\\.lang\\.System", "(?!arraycopy|identityHashCode).*"))
                .or(of("java\\.lang\\.Math", "random"))
                .or(of("java\\.lang\\.Class", "getResource.*"))
                .or(of("java\\.util\\.UUID", "randomUUID"))
                .or(
                    of(
                        "java\\.util\\.(Locale|TimeZone|Currency|Calendar)",
                        "getDefault|getInstance")))
        .allowEmptyShould(true)
        .check(NAMES);
  }

  @Test
  void nothing_static_can_change() {
    fields()
        .that()
        .areStatic()
        .and(not(field("made by the compiler", it -> it.getModifiers().contains(SYNTHETIC))))
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(
            type(
                "whose content can change",
                it ->
                    it.isArray()
                        || it.isAssignableTo(Appendable.class)
                        || (!it.isInterface()
                            && (it.isAssignableTo(Collection.class)
                                || it.isAssignableTo(Map.class)))))
        .allowEmptyShould(true)
        .check(NAMES);
  }

  private static DescribedPredicate<JavaClass> named(String regex) {
    return type("named " + regex, it -> it.getName().matches(regex));
  }

  private static DescribedPredicate<JavaClass> type(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static DescribedPredicate<JavaField> field(String what, Predicate<JavaField> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static DescribedPredicate<JavaAccess<?>> of(String owner, String member) {
    return DescribedPredicate.describe(
        owner + "." + member,
        it -> it.getTargetOwner().getName().matches(owner) && it.getName().matches(member));
  }
}
