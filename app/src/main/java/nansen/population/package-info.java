/// A synthetic population: cases that never were, for demonstrations, tests and measurements. The
/// same seed and day give the same cases, to the byte. Everybody in it is invented, and it goes
/// only into a database that is marked as a demonstration.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "casefile",
      "people",
      "access",
      "access :: accounts",
      "speech",
      "inforce"
    })
package nansen.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
