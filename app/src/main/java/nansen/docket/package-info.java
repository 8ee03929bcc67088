/// What a case has before it: the standings of all packs, put into the order in which a person
/// wants to see them. Pure.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package nansen.docket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
