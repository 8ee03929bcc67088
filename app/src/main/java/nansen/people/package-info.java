/// Who the cases are about: names as written, births as far as they are known, nationalities,
/// languages, families, addresses, and which case a person takes part in. What was written stays: a
/// correction is a new entry, and both are shown. Whoever is tied to a case is tied to its people.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "access :: chain", "database", "web"})
package nansen.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
