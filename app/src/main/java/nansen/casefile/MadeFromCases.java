package nansen.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a room above makes from cases and keeps, and can make anew from what was written: for
/// [Rebuilding], which does not know the rooms above.
public interface MadeFromCases {

  /// Puts right what is otherwise in some cases, in a transaction of its own.
  ///
  /// @param cases in the order of their ids
  /// @return those in which something was
  Set<UUID> remake(List<UUID> cases);
}
