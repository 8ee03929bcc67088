package nansen.casefile;

import java.util.Optional;
import nansen.inforce.LawInForce;
import org.springframework.stereotype.Component;

/// The law in force, ready for each place where procedures run.
@Component
class LawHere {
  private final LawInForce inForce;
  private volatile ReadyLaw ready;

  LawHere(LawInForce inForce) {
    this.inForce = inForce;
    this.ready = new ReadyLaw(inForce.now());
  }

  ReadyLaw now() {
    var now = inForce.now();
    var known = ready;
    if (known.spoken() == now) {
      return known;
    }
    var made = new ReadyLaw(now);
    ready = made;
    return made;
  }

  /// The law before the last amendment, under which cases may stand that it does not touch.
  Optional<ReadyLaw> before() {
    return inForce.before().map(ReadyLaw::new);
  }

  /// The law, for whoever writes where a case stands and has read under the lock of the case which
  /// number is in force.
  ReadyLaw upTo(long number) {
    inForce.upTo(number);
    return now();
  }

  /// The law, for whoever holds the locks of many cases and has read no number.
  ReadyLaw look() {
    inForce.look();
    return now();
  }

  Optional<ReadyLaw.Local> at(String country, String calendar) {
    return now().at(country, calendar);
  }

  ReadyLaw.Local at(CaseHead head) {
    return now().at(head);
  }
}
