/// The peer: some clocks of the case as rules for Drools, written as its users write them, with
/// dates counted by plain Java of their own. Shares nothing with the law library but the facts.
@NullMarked
package nansen.bench.drools;

import org.jspecify.annotations.NullMarked;
