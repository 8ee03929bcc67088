package nansen.casefile;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.access.Actor;
import nansen.access.Staff;
import nansen.access.Units;
import nansen.access.UserId;
import nansen.people.Problem;
import nansen.web.Unreadable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Takes what a form says about giving cases on, wherever the form stands; where something is wrong
/// with it, the form comes back on a page of its own.
@Component
public class HandOverPage {
  private static final int REFUSED = 422;
  private static final int CONFLICT = 409;
  private static final int LONGEST = 300;

  /// Said in place of a person: the unit has it.
  private static final String NOBODY = "nobody";

  private final HandOvers handOvers;
  private final Staff staff;
  private final Units units;
  private final PageWords words;
  private final InstantSource clock;

  HandOverPage(
      HandOvers handOvers, Staff staff, Units units, PageWords words, InstantSource clock) {
    this.handOvers = handOvers;
    this.staff = staff;
    this.units = units;
    this.words = words;
    this.clock = clock;
  }

  /// A form about giving cases on.
  ///
  /// @param handed names the hand-over
  /// @param drawn when the page was drawn, as it says
  /// @param to the person, or `nobody`
  public record Form(UUID handed, String drawn, List<UUID> cases, String to, String because) {}

  /// Gives the cases.
  ///
  /// @param action where the form is sent again
  /// @param back where it came from
  /// @return the page to mend it on; empty where the cases are given
  public Optional<String> take(
      Actor actor,
      Form form,
      String action,
      String back,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    if (form.because().codePointCount(0, form.because().length()) > LONGEST) {
      throw new Unreadable("because"); // the field of the form takes no more
    }
    var drawn = moment(form.drawn());
    var unit = actor.unit().orElse(null);
    var owner = unit == null ? null : staff.carrier(unit, form.to()).orElse(null);
    var problem =
        form.cases().isEmpty() || form.cases().size() > HandOvers.AT_ONCE
            ? Problem.of("case", "worklist.problem-choose")
            : unit == null || (owner == null && !form.to().equals(NOBODY))
                ? Problem.of("to", "worklist.problem-whom")
                : owner == null && form.because().isBlank()
                    ? Problem.of("because", "worklist.problem-why")
                    : null;
    var status = REFUSED;
    if (problem == null && unit != null) {
      var outcome =
          handOvers.give(
              actor,
              form.handed(),
              form.cases().stream().map(CaseId::new).toList(),
              unit,
              owner == null ? null : owner.user(),
              form.because(),
              drawn);
      switch (outcome) {
        case HandOvers.Outcome.Done() -> {
          return Optional.empty();
        }
        case HandOvers.Outcome.SentOtherwise() -> {
          status = CONFLICT;
          problem = Problem.of("to", "worklist.problem-sent");
        }
        case HandOvers.Outcome.Crossed(var by) -> {
          status = CONFLICT;
          problem = Problem.of("to", "worklist.problem-crossed", name(by));
        }
        case HandOvers.Outcome.FromColleague(var whose) ->
            problem = Problem.of("because", "worklist.problem-taken", name(whose));
      }
    }
    response.setStatus(status);
    model.addAttribute("cases", cases(actor, form.cases()));
    model.addAttribute("form", form);
    model.addAttribute("handed", UUID.randomUUID());
    model.addAttribute("drawn", clock.instant());
    model.addAttribute("action", action);
    model.addAttribute("back", back);
    model.addAttribute("unit", actor.unit().map(units::name).orElse(""));
    model.addAttribute("colleagues", actor.unit().map(staff::carriers).orElse(List.of()));
    model.addAttribute(
        "problems",
        problem == null ? List.of() : List.of(FactPages.Said.of(problem, "to", words, locale)));
    return Optional.of("casefile/hand-over");
  }

  private static Instant moment(String drawn) {
    try {
      return Instant.parse(drawn);
    } catch (DateTimeParseException e) {
      throw new Unreadable("drawn");
    }
  }

  private String name(UserId user) {
    return staff.names(List.of(user)).getOrDefault(user, "");
  }

  /// A case, and who has it now; empty where nobody has.
  record Held(UUID id, String name, String owner) {}

  private List<Held> cases(Actor actor, List<UUID> ids) {
    var now =
        ids.stream()
            .limit(HandOvers.AT_ONCE)
            .distinct()
            .map(CaseId::new)
            .map(id -> Map.entry(id, handOvers.carrying(actor, id).now()))
            .toList();
    var owners =
        staff.names(
            now.stream().map(each -> each.getValue().owner()).flatMap(Stream::ofNullable).toList());
    return now.stream()
        .map(each -> {
          var owner = each.getValue().owner();
          return new Held(
              each.getKey().value(),
              each.getKey().brief(),
              owner == null ? "" : owners.getOrDefault(owner, ""));
        })
        .toList();
  }
}
