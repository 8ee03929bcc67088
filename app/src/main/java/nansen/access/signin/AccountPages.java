package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.ForSignedIn;
import nansen.access.Units;
import nansen.access.signin.OwnPassword.Outcome;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What people see of their own account, and change of it.
@Controller
class AccountPages {
  private static final String PAGE = "access/account";

  /// The form came back with what to mend.
  private static final int REFUSED = 422;

  private final Sessions sessions;
  private final OwnPassword passwords;
  private final Units units;
  private final WallClock wall;

  AccountPages(Sessions sessions, OwnPassword passwords, Units units, WallClock wall) {
    this.sessions = sessions;
    this.passwords = passwords;
    this.units = units;
    this.wall = wall;
  }

  /// A session as the page shows it.
  record Row(UUID id, String since, String lastUsed, boolean isThis) {}

  /// Something wrong with the form of the password.
  ///
  /// @param field to mend
  /// @param message its key in the bundle
  /// @param number that the message names
  record Problem(String field, String message, long number) {}

  @ForSignedIn
  @GetMapping("/account")
  String show(
      Actor actor,
      Locale locale,
      @RequestParam(required = false) @Nullable String changed,
      Model model) {
    model.addAttribute("changed", changed != null);
    return page(actor, locale, null, model);
  }

  private String page(Actor actor, Locale locale, @Nullable Problem problem, Model model) {
    var roles = actor.roles().stream().map(role -> "role." + role).sorted().toList();
    List<Row> rows =
        sessions.own(actor).stream()
            .map(each ->
                new Row(
                    each.id(),
                    wall.words(each.since(), locale),
                    wall.words(each.lastUsed(), locale),
                    each.isThis()))
            .toList();
    model.addAttribute("roles", roles);
    model.addAttribute("unit", actor.unit().map(units::name).orElse(null));
    model.addAttribute("sessions", rows);
    model.addAttribute("others", rows.size() - 1);
    model.addAttribute("hasPassword", passwords.has(actor));
    model.addAttribute("shortest", PasswordRule.SHORTEST);
    model.addAttribute("problem", problem);
    return PAGE;
  }

  /// Puts a password of the reader's own in the place of the old one, and ends all other sessions.
  @ForSignedIn
  @PostMapping("/account/password")
  String password(
      Actor actor,
      Locale locale,
      @RequestParam String old,
      @RequestParam String fresh,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!fresh.equals(again)) {
      response.setStatus(REFUSED);
      return page(actor, locale, new Problem("again", "account.differ", 0), model);
    }
    return switch (passwords.change(actor, old, fresh)) {
      case Outcome.Changed() -> {
        sessions.endOthers(actor, request);
        request.changeSessionId();
        yield "redirect:/account?changed=yes";
      }
      case Outcome.Wrong() -> {
        response.setStatus(REFUSED);
        yield page(actor, locale, new Problem("old", "account.wrong-old", 0), model);
      }
      case Outcome.Refused(var why) -> {
        response.setStatus(REFUSED);
        var number =
            switch (why) {
              case SHORT -> PasswordRule.SHORTEST;
              case LONG -> PasswordRule.LONGEST;
              case GUESSABLE -> 0;
            };
        yield page(actor, locale, new Problem("fresh", "account.weak." + why, number), model);
      }
      case Outcome.Wait(var left) -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
        var problem = new Problem("old", "sign-in.wait", left.toMinutes() + 1);
        yield page(actor, locale, problem, model);
      }
    };
  }

  /// Ends all sessions of the reader but this one.
  @ForSignedIn
  @PostMapping("/account/sessions/end")
  String endOthers(Actor actor, HttpServletRequest request) {
    sessions.endOthers(actor, request);
    return "redirect:/account";
  }

  /// Ends one of the reader's own sessions.
  @ForSignedIn
  @PostMapping("/account/sessions/{session}/end")
  String end(Actor actor, @PathVariable UUID session) {
    sessions.end(actor, session);
    return "redirect:/account";
  }
}
