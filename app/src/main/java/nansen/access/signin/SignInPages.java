package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nansen.access.ForEveryone;
import nansen.access.ForSignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of signing in and out.
@Controller
class SignInPages {
  private static final String PAGE = "access/sign-in";
  private static final String HOME = "redirect:/";

  private final SignIn signIn;
  private final Sessions sessions;
  private final SignInSettings settings;

  SignInPages(SignIn signIn, Sessions sessions, SignInSettings settings) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.settings = settings;
  }

  /// A user of the demonstration as the page offers it.
  ///
  /// @param role the key of its name in the message bundle
  record Offered(String login, String name, String role) {}

  @ForEveryone
  @GetMapping("/sign-in")
  String show(HttpServletRequest request, Model model) {
    return sessions.actor(request).isPresent() ? HOME : page(model);
  }

  @ForEveryone
  @PostMapping("/sign-in")
  String signIn(
      @RequestParam String login,
      @RequestParam String password,
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var outcome = signIn.attempt(login, password, code, UUID.randomUUID(), request.getRemoteAddr());
    return switch (outcome) {
      case SignIn.Outcome.In in -> {
        sessions.begin(request, response, in);
        yield HOME;
      }
      case SignIn.Outcome.Refused() -> {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("problem", "sign-in.refused");
        yield page(model);
      }
      case SignIn.Outcome.Wait(var left) -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.toSeconds() + 1));
        model.addAttribute("problem", "sign-in.wait");
        model.addAttribute("minutes", left.toMinutes() + 1);
        yield page(model);
      }
    };
  }

  @ForEveryone
  @PostMapping("/sign-in/demonstration")
  String demonstrate(
      @RequestParam String login, HttpServletRequest request, HttpServletResponse response) {
    if (settings.demonstration()) {
      signIn
          .demonstrate(login, UUID.randomUUID())
          .ifPresent(in -> sessions.begin(request, response, in));
    }
    return HOME;
  }

  @ForSignedIn
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return "redirect:/sign-in";
  }

  private String page(Model model) {
    if (signIn.isNew()) {
      model.addAttribute("isNew", true);
      model.addAttribute("folder", settings.folderForCommands());
    }
    model.addAttribute(
        "offered",
        settings.demonstration()
            ? signIn.demonstration().stream()
                .map(it -> new Offered(it.login(), it.name(), role(it)))
                .toList()
            : List.of());
    return PAGE;
  }

  private static String role(Account account) {
    return "role." + account.roles().stream().map(Enum::name).sorted().findFirst().orElse("none");
  }
}
