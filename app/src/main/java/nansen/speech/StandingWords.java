package nansen.speech;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Effect;
import nansen.law.pack.LawPack;
import nansen.law.pack.Right;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.RightStanding;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;

/// What is said of where a clock or a right stands, on a page as on the command line.
public final class StandingWords {
  private final Phrases phrases;
  private final Dates dates;
  private final Titles titles;
  private final Reasons reasons;
  private final FactWords facts;
  private final String country;

  /// @param country where the case runs
  StandingWords(
      Phrases phrases,
      Dates dates,
      Titles titles,
      Reasons reasons,
      FactWords facts,
      String country) {
    this.facts = facts;
    this.country = country;
    this.phrases = phrases;
    this.dates = dates;
    this.titles = titles;
    this.reasons = reasons;
  }

  /// What must be done, must not be done, or falls away.
  public String what(Clock clock) {
    var what = titles.provision(clock.provision());
    return switch (clock.provision().effect()) {
      case Effect.Duty _ -> what;
      case Effect.Bar _ -> phrases.say("effect.bar", "what", what);
      case Effect.Lapse _ ->
          phrases.say(
              clock.status() == Status.MISSED ? "effect.lapse-over" : "effect.lapse", "what", what);
    };
  }

  /// Whether something would have fallen away and did not: nobody owed anything, so nothing was
  /// met.
  public boolean isStopped(Clock clock) {
    return clock.provision().effect() instanceof Effect.Lapse && clock.status() == Status.MET;
  }

  /// Where a clock stands that is over and done with.
  public String settled(Clock clock) {
    return isStopped(clock) ? phrases.say("settled.is-stopped") : reasons.status(clock.status());
  }

  /// How long there is until the date, or since: nobody is late where nobody owes anything.
  public String left(Clock clock, Due.Point safe, Instant asOf) {
    if (clock.status() == Status.PAUSED) {
      return phrases.say("status.paused");
    }
    return clock.provision().effect() instanceof Effect.Duty
        ? dates.left(safe, asOf)
        : dates.untilOrSince(safe, asOf);
  }

  /// What a reader must know before relying on a date.
  public List<String> marks(Standing standing, Clock clock) {
    var marks = new ArrayList<String>();
    if (clock.past()) {
      marks.add(phrases.say("mark.past"));
    }
    if (clock.status() == Status.NEEDS_HUMAN) {
      marks.add(phrases.say("status.needs-human"));
    }
    if (standing.applies() == Standing.Applies.PROVISIONALLY) {
      marks.add(phrases.say("mark.provisional"));
    }
    if (clock.support().shown()) {
      marks.add(support(clock.support()));
    }
    if (clock.certainty() != Certainty.ESTABLISHED) {
      marks.add(phrases.say("certainty." + clock.certainty().name().toLowerCase(Locale.ROOT)));
    }
    return marks;
  }

  /// What a reader must know before relying on a right.
  public List<String> marks(Standing standing, RightStanding right) {
    var marks = new ArrayList<String>();
    if (standing.applies() == Standing.Applies.PROVISIONALLY) {
      marks.add(phrases.say("mark.provisional"));
    }
    marks.addAll(marks(standing, right.support()));
    if (right.status() != Right.Status.NOT_BEGUN && right.certainty() != Certainty.ESTABLISHED) {
      marks.add(phrases.say("certainty." + right.certainty().name().toLowerCase(Locale.ROOT)));
    }
    return marks;
  }

  /// What a reader must know of how far a rule was read; nothing where it was read whole.
  public List<String> marks(Standing standing, Support support) {
    var here = here(standing, support);
    return here.shown() ? List.of(support(here)) : List.of();
  }

  /// The same of a part, a ground or an item; nothing where the mark of the whole says it already.
  public List<String> marks(Standing standing, Support whole, Support part) {
    return here(standing, part) == here(standing, whole) ? List.of() : marks(standing, part);
  }

  /// How firm a rule is in this case: no firmer than that its law binds the state at all.
  public Support here(Standing standing, Support support) {
    var binding = standing.pack().states().getOrDefault(country, LawPack.Binding.ALWAYS);
    return support.and(binding.support());
  }

  /// How far the text of a rule was seen.
  public String support(Support support) {
    return phrases.say("support." + support.word());
  }

  /// Since when a right holds, from when it will, or until when it did, and which fact did that;
  /// empty where there is no date.
  public String when(RightStanding right) {
    var begins = right.begins();
    var ended = right.ended();
    return switch (right.status()) {
      case HOLDS, MAY_BE_REFUSED ->
          begins == null ? "" : since("right.since", begins, right.begunBy());
      case NOT_BEGUN -> begins == null ? "" : since("right.from", begins, right.begunBy());
      case ENDED -> ended == null ? "" : since("right.until", ended, right.endedBy());
      case EXCLUDED -> "";
    };
  }

  private String since(String key, When when, @Nullable FactId because) {
    var text = phrases.say(key, "when", dates.when(when));
    return because == null ? text : text + ": " + facts.name(because);
  }
}
