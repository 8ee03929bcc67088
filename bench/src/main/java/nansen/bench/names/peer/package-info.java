/// The peers of the name measurements, each in its best setting that was found. Never shipped.
@NullMarked
package nansen.bench.names.peer;

import org.jspecify.annotations.NullMarked;
