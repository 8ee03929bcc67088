/// Finding a person again among millions, by a name in any script and order.
///
/// A [NameIndex] is a value: immutable segments, the rows taken away from them, and the newest
/// entries. Segments are tables in one piece of memory that is handed in, so whoever calls decides
/// whether it is a mapped file. There is one index for each access compartment: nothing here knows
/// of another, so no search can tell that somebody exists behind a wall.
@NullMarked
package nansen.names.find;

import org.jspecify.annotations.NullMarked;
