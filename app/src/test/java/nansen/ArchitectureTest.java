package nansen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.cli.Nansen;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the application that a compiler cannot hold.
final class ArchitectureTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .importUrl(Nansen.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void rooms_do_not_call_round_in_circles() {
    slices().matching("nansen.(*)..").should().beFreeOfCycles().check(APP);
  }

  @Test
  void every_package_is_null_marked() {
    var unmarked =
        APP.stream()
            .map(JavaClass::getPackage)
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(unmarked.isEmpty(), () -> "not @NullMarked: " + unmarked);
  }

  /// Such a name says that nobody knew what the class is for.
  @Test
  void names_are_of_the_field() {
    noClasses()
        .should()
        .haveNameMatching(".*[.$](\\w*(Manager|Helper|Utils?|Impl)|(Base|Abstract)[A-Z]\\w*)")
        .check(APP);
  }

  @Test
  void nothing_is_injected_into_fields() {
    var injecting =
        DescribedPredicate.<JavaAnnotation<?>>describe(
            "asks for injection",
            it ->
                it.getRawType()
                    .getSimpleName()
                    .matches("Autowired|Inject|Resource|Value|PersistenceContext"));

    noFields().should().beAnnotatedWith(injecting).allowEmptyShould(true).check(APP);
  }

  @Test
  void only_tables_speak_to_the_database() {
    noClasses()
        .that(DescribedPredicate.not(partOf("Table")))
        .and()
        .resideOutsideOfPackage("nansen.database") // which carries what tables say
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.jooq..")
        .check(APP);
  }

  @Test
  void pages_ask_rooms_and_never_tables() {
    noClasses()
        .that(partOf("Pages"))
        .should()
        .dependOnClassesThat(partOf("Table"))
        .allowEmptyShould(true)
        .check(APP);
  }

  /// Who names the ties of somebody could name any, so only what replays a synthetic past may.
  @Test
  void nobody_else_says_what_ties_a_person_to_a_record() {
    noClasses()
        .that(
            DescribedPredicate.not(
                DescribedPredicate.describe(
                    "are Access or Replay", it -> it.getName().matches(".*\\.(Access|Replay)"))))
        .should()
        .callMethod(
            Access.class,
            "decide",
            Actor.class,
            Act.class,
            Subject.class,
            FieldClass.class,
            Purpose.class,
            Set.class)
        .check(APP);
  }

  @Test
  void time_comes_in_through_the_main_class_alone() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Nansen.class)
        .should()
        .accessTargetWhere(
            of("java\\.time\\..*", "now|system.*|tick.*")
                .or(of("java\\.lang\\.System", "currentTimeMillis"))
                .or(of("java\\.util\\.Date", "<init>")))
        .check(APP);
  }

  /// The class itself, or one nested in it.
  private static DescribedPredicate<JavaClass> partOf(String suffix) {
    return DescribedPredicate.describe(
        "part of a *" + suffix, it -> it.getName().replaceFirst("\\$.*", "").endsWith(suffix));
  }

  private static DescribedPredicate<JavaAccess<?>> of(String owner, String member) {
    return DescribedPredicate.describe(
        owner + "." + member,
        it -> it.getTargetOwner().getName().matches(owner) && it.getName().matches(member));
  }
}
