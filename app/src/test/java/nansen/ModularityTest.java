package nansen;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms call only whom their door plates name.
final class ModularityTest {

  @Test
  void rooms_call_only_whom_they_say() {
    ApplicationModules.of(
            Server.class, JavaClass.Predicates.resideInAnyPackage("nansen.law..", "nansen.names.."))
        .verify();
  }
}
