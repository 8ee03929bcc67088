/// Interpreters: their languages and dialects, how they can be reached, whether they are sworn or
/// qualified and since when, when they are away, and what ties them to a country. Changes are
/// versions, and all of them stay. Nothing of a case is here: what an applicant says against an
/// interpreter stands in the room of interviews.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: chain",
      "web",
      "people",
      "population"
    })
package nansen.interpreter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
