package nansen;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.access.signin.Visitor;

/// Somebody who has an account, has signed in and reads English, and the same person to the rooms.
public record Somebody(Visitor visitor, Visitor.Person account, Actor actor) {

  /// With an account that was opened for this, on the day that the tests begin with.
  public static Somebody signedIn(UnitId unit, Role... roles) {
    TestServer.itIs(TestServer.BEGINNING);
    var account = Visitor.person(unit, roles);
    var visitor = new Visitor();
    var answer = visitor.signIn(account);
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("not signed in: " + answer.body());
    }
    visitor.get("/account?language=en");
    return new Somebody(visitor, account, actor(account.user(), unit, roles));
  }

  /// Somebody to the rooms alone, without an account.
  public static Actor actor(UnitId unit, Role... roles) {
    return actor(new UserId(UUID.randomUUID()), unit, roles);
  }

  private static Actor actor(UserId user, UnitId unit, Role... roles) {
    return new Actor(user, "", Optional.of(unit), Set.of(roles), Optional.empty());
  }

  public UserId user() {
    return actor.user();
  }

  public HttpResponse<String> get(String path) {
    return visitor.get(path);
  }

  /// Sends a form with the token that every page has.
  public HttpResponse<String> post(String path, Map<String, String> form) {
    return visitor.post("/account", path, form);
  }
}
