/// Registration at a station, in short pages that can be left and taken up again, from the crossing
/// to a case with its facts and its people; and what is still missing of each person since when.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "database", "web", "people", "casefile", "speech", "inforce"})
package nansen.border;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
