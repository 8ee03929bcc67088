package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nansen.access.Actor;
import nansen.access.ForSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What people see of their own account.
@Controller
class AccountPages {
  private final Sessions sessions;

  AccountPages(Sessions sessions) {
    this.sessions = sessions;
  }

  @ForSignedIn
  @GetMapping("/account")
  String show(Actor actor, Model model) {
    List<String> roles = actor.roles().stream().map(role -> "role." + role).sorted().toList();
    model.addAttribute("roles", roles);
    model.addAttribute("others", sessions.count(actor) - 1);
    return "access/account";
  }

  /// Ends all sessions of the reader but this one.
  @ForSignedIn
  @PostMapping("/account/sessions/end")
  String endOthers(Actor actor, HttpServletRequest request) {
    sessions.endOthers(actor, request);
    return "redirect:/account";
  }
}
