/// One box to find a person in any script, a case by its id, or a provision and the cases in which
/// it is due. It asks the rooms, each of which shows only what the reader may see, and keeps
/// nothing.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "database", "web", "people", "casefile", "speech", "inforce"})
package nansen.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
