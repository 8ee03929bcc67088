package nansen.names.match;

import java.util.Objects;
import nansen.names.evidence.Evidence;
import nansen.names.written.Name;

/// A person as a register has it: a name as written, and what else is known.
public record Person(Name name, Evidence known) {
  public Person {
    Objects.requireNonNull(name);
    Objects.requireNonNull(known);
  }
}
