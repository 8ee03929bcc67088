/// The law in force here: what the program came with, and what was put in force since. Every room
/// asks it anew for each piece of work, so that law which changes holds for the next one, in every
/// process over the same database.
@NullMarked
@ApplicationModule(allowedDependencies = {"speech", "access :: accounts"})
package nansen.inforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
