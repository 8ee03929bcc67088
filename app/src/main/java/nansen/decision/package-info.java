/// The decision of a case: a draft that ties facts to reasons and provisions, what is still missing
/// in it, the signature of somebody who did not draft it, how it reached the person, appeal and
/// reversal. What happens is written as facts by the case file, so that time limits follow.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: chain",
      "access :: accounts",
      "web",
      "speech",
      "inforce",
      "docket",
      "casefile",
      "population"
    })
package nansen.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
