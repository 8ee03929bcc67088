/// The law that the installation works with, for people to read: its packs clock by clock, each
/// with its provision, how far that was read, and the scenarios that hold it.
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web", "speech", "inforce"})
package nansen.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
