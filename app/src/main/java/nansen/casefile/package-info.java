/// The case file: the journal of each case in PostgreSQL, where it stands under the law, and what
/// is due next. The journal is the only truth and only grows; all else is made from it and can be
/// made again. May call the law and the rooms below.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "access",
      "access :: chain",
      "database",
      "web",
      "speech",
      "docket",
      "people",
      "inforce"
    })
package nansen.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
