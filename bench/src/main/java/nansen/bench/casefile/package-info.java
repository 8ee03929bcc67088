/// The case file measured: what is written, what a new holiday takes, what pages wait for; beside a
/// process engine and beside bare inserts. Never shipped.
@NullMarked
package nansen.bench.casefile;

import org.jspecify.annotations.NullMarked;
