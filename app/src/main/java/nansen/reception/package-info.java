/// Reception places: centres and private addresses, how many they hold and for whom; who stays
/// where from when to when and why they moved; how many places are free. Places are versions and
/// stays are added, so that what was written stays. A protected place opens only to those named for
/// it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: accounts",
      "access :: chain",
      "web",
      "people",
      "population"
    })
package nansen.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
