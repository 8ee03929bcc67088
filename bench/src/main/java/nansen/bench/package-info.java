/// Measurements of the library modules. Never shipped.
@NullMarked
package nansen.bench;

import org.jspecify.annotations.NullMarked;
