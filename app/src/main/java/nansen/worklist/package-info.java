/// The worklist: which open cases need somebody and when, the weeks ahead and what will be missed
/// in them, cases that are nobody's. Only reads: what the list is made of, the case file keeps. May
/// call the case file and the rooms below.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "database", "web", "speech", "people", "casefile"})
package nansen.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
