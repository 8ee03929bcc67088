/// The server as a whole; every room below has a door plate of its own.
@NullMarked
package nansen;

import org.jspecify.annotations.NullMarked;
