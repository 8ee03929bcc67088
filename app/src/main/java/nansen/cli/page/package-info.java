/// Standings and rules as text that one likes to read in a terminal.
@NullMarked
package nansen.cli.page;

import org.jspecify.annotations.NullMarked;
