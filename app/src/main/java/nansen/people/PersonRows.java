package nansen.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The people of a case, as the fragment `people/who` shows them.
@Component
public class PersonRows {
  private final PersonWords words;

  PersonRows(PersonWords words) {
    this.words = words;
  }

  /// A person in a case.
  ///
  /// @param also other names, by comma
  /// @param known birth, sex, nationality and language, as far as they are known
  /// @param registeredAs other records of the same person
  public record Row(
      UUID id, CaseRole role, String name, String also, String known, List<Also> registeredAs) {}

  /// In the order given.
  public List<Row> of(List<Participant> people, Locale locale) {
    return people.stream().map(each -> row(each, locale)).toList();
  }

  private Row row(Participant each, Locale locale) {
    var file = each.file();
    var name = file.name().map(Said.WrittenName::text).orElse("");
    return new Row(
        file.id().value(),
        each.role(),
        name,
        file.now(Said.WrittenName.class).stream()
            .map(Said.WrittenName::text)
            .filter(other -> !other.equals(name))
            .collect(Collectors.joining(", ")),
        Stream.of(Said.Born.class, Said.SexStated.class, Said.Nationality.class, Said.Speaks.class)
            .flatMap(kind -> file.now(kind).stream())
            .map(said -> words.text(said, locale))
            .collect(Collectors.joining(" · ")),
        each.also());
  }
}
