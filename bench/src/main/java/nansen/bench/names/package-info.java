/// Names: quality on labelled pairs, and finding among many made-up persons, beside the peers.
@NullMarked
package nansen.bench.names;

import org.jspecify.annotations.NullMarked;
