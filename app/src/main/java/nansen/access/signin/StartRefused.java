package nansen.access.signin;

/// The server must not start as it was asked to, in words for the operator.
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String why) {
    super(why);
  }
}
