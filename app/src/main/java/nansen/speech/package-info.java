/// What the program says of the law, in the reader's language: phrases from bundles, dates, and the
/// steps of a computation as sentences. Decides nothing, and no other room holds such prose: the
/// pages and the command line say the same.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nansen.speech;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
