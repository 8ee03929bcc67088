/// The chain that makes a change of the audit trail visible: events in order, each hashed with the
/// one before, and signed checkpoints kept outside the database. Whoever owns the database can
/// change a row, but not so that [nansen.access.chain.Trail] does not see it.
@NullMarked
@org.springframework.modulith.NamedInterface("chain")
package nansen.access.chain;

import org.jspecify.annotations.NullMarked;
