package nansen.web;

/// Part of an address or of a form that cannot be read, where no form can come back with it:
/// answered with 400, a page that names the part.
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Where a request keeps the name for the page of the error.
  static final String PART = Unreadable.class.getName();

  private final String part;

  /// @param part the name of the parameter, or of the piece of the path
  public Unreadable(String part) {
    super(part, null, false, false);
    this.part = part;
  }

  String part() {
    return part;
  }
}
