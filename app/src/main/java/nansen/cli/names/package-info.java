/// Lists of people as others keep them, read for the commands about names: which column holds what,
/// and which rows could not be read.
@NullMarked
package nansen.cli.names;

import org.jspecify.annotations.NullMarked;
