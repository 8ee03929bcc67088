/// The database server of an installation: the one that Nansen runs itself, or one that the
/// operator names. Starts it, gives the rooms their connections with no more rights than they need,
/// and brings the tables up to date. Knows no table by name.
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nansen.database;

import org.jspecify.annotations.NullMarked;
