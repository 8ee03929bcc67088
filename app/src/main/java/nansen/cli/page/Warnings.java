package nansen.cli.page;

import java.util.ArrayList;
import java.util.List;
import nansen.docket.Docket;
import nansen.law.pack.Status;
import nansen.law.standing.Standing;
import nansen.law.standing.Step;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// What could mislead a reader of the answer, beside the marks of the single clocks.
public final class Warnings {
  private final Docket docket;
  private final Speech speech;

  /// @param about what kind of warning, a word that stays the same in all languages
  /// @param clock the clock it is about, or null
  public record Warning(String about, @Nullable String clock, String text) {}

  public Warnings(Docket docket, Speech speech) {
    this.docket = docket;
    this.speech = speech;
  }

  public List<Warning> all() {
    var warnings = new ArrayList<Warning>();
    for (var standing : docket.standings()) {
      if (standing.applies() == Standing.Applies.PROVISIONALLY) {
        add(warnings, "provisional-pack", null, "pack", standing.pack().id().value());
      }
    }
    if (!docket.knowsWhoMayStay()) {
      add(warnings, "no-law-on-staying", null);
    }
    if (docket.afterAsOf() > 0) {
      add(warnings, "facts-after-as-of", null, "count", docket.afterAsOf());
    }
    if (docket.afterKnownAt() > 0) {
      add(warnings, "facts-after-known-at", null, "count", docket.afterKnownAt());
    }
    for (var entry : docket.clocks()) {
      var id = entry.clock().id().value();
      for (var step : entry.clock().why().steps()) {
        switch (step) {
          case Step.ExtendedTooLate(var _, var fact, var _) ->
              add(
                  warnings,
                  "extended-too-late",
                  id,
                  "clock",
                  id,
                  "fact",
                  speech.facts().name(fact));
          case Step.OtherWay(var day, var _) ->
              add(warnings, "other-way", id, "clock", id, "day", speech.dates().day(day));
          case Step.Deemed(var fact, var when, var _) ->
              add(
                  warnings,
                  "deemed",
                  id,
                  "clock",
                  id,
                  "fact",
                  speech.facts().name(fact),
                  "when",
                  speech.dates().when(when));
          default -> {}
        }
      }
      if (entry.clock().status() == Status.RUNNING
          && entry.clock().provision().liberty()
          && entry.safe() != null) {
        add(warnings, "liberty", id, "clock", id, "due", speech.dates().point(entry.safe()));
      }
    }
    return List.copyOf(warnings);
  }

  private void add(List<Warning> warnings, String about, @Nullable String clock, Object... gaps) {
    warnings.add(new Warning(about, clock, speech.phrases().say("warning." + about, gaps)));
  }
}
