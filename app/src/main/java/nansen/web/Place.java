package nansen.web;

import java.util.List;

/// A page that the menu of every page offers to those who get in there.
///
/// @param path without variables, such as `/worklist`
/// @param label the key of its name in the message bundle
/// @param key the letter that goes there, typed after `g`
public record Place(String path, String label, char key) {
  /// In the order of the menu. A place whose route is not there is offered to nobody.
  public static final List<Place> MENU =
      List.of(
          new Place("/worklist", "web.worklist", 'w'),
          new Place("/registrations", "web.registrations", 'r'),
          new Place("/identity-links", "web.identity-links", 'd'),
          new Place("/reception", "web.reception", 'p'),
          new Place("/interpreters", "web.interpreters", 'i'),
          new Place("/cases/new", "web.new-case", 'n'),
          new Place("/law", "web.law", 'l'));

  /// Where the box for searching leads; it has no line in the menu.
  public static final Place SEARCH = new Place("/search", "web.search", 's');
}
