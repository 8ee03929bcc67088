/// Proposals to change the law of this installation: a public holiday that was proclaimed, or
/// another text of a pack. Each is tried on all open cases before it can be put in force, which a
/// second person does; nothing of a case is written by that.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"access", "database", "web", "speech", "docket", "inforce", "casefile"})
package nansen.amending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
