package nansen.access;

/// Somebody asked for what no rule permits. Shown as a record that does not exist.
public final class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotPermitted(Decision.Denied denied) {
    super(denied.act() + " " + denied.field() + ": " + denied.why(), null, false, false);
  }
}
